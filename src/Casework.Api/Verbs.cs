using Casework.Api.Seeding;
using Casework.Api.Terms;
using Casework.Application.CommandLine;
using Casework.Application.Records;
using Casework.Application.Store;
using Casework.Export.CommandLine;
using Casework.Import.Running;
using Casework.Sealing.Logs;

namespace Casework.Api;

/// <summary>The verbs of the program.</summary>
internal static class Verbs
{
    public static IReadOnlyList<Verb> All() =>
    [
        new ImportCommand(), new SeedCommand(), new ExportCommand(), new RotateMasterKeyCommand(), new OfficialsCommand(), new RebuildViewsCommand(),
        new AcknowledgeRestoreCommand(), new VerifyViewsCommand(), new TermsCommand(),
    ];
}
