using Casework.Api.CommandLine;
using Casework.Api.Export;
using Casework.Api.Import;
using Casework.Api.Officials;
using Casework.Api.Proof;
using Casework.Api.Seeding;
using Casework.Api.Store;
using Casework.Api.Terms;

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
