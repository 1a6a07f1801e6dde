using System.CommandLine;
using Casework.Application.Catalogues;
using Casework.Application.CommandLine;
using Casework.Application.Records;
using Casework.Application.Store;
using Casework.Domain.Catalogues;
using Wolverine.Persistence.Durability;

namespace Casework.Import.Running;

/// <summary>
/// <c>import FILE</c>: records the cases of an event log without starting the web server. Exit code 0 when the whole log is recorded,
/// 1 when anything of it was left out, 2 when nothing was tried because of the arguments or the mapping.
/// </summary>
public sealed class ImportCommand : Verb
{
    private readonly Argument<string?> _file = Rules.Value("FILE");
    private readonly Option<string?> _map = Rules.Option("--map");
    private readonly Option<bool> _keepOpen = Rules.Flag("--keep-open");

    public ImportCommand() : base("import")
    {
        Add(_file);
        Add(_map);
        Add(_keepOpen);
        this.Requires(line => line.GetValue(_file) is null ? ["Name the event log."] : [NoSuch(line.GetValue(_file)), NoSuch(line.GetValue(_map))]);
    }

    public override async Task<int> Run(ParseResult asked, Func<IHost> system, Streams streams)
    {
        using var host = system();
        var file = asked.GetValue(_file)!;
        var desks = host.Services.GetRequiredService<Catalogue>().Desks;
        var read = MappingChoice.For(file, asked.GetValue(_map), asked.GetValue(_keepOpen), [.. desks.Keys]);
        if (read.Mapping is not { } mapping) return streams.Refuse(2, read.Errors.Select(error => error.ToString()));

        await Prepare(host.Services);
        var console = new ImportConsole(streams.Output, streams.Errors, host.Services.GetRequiredService<TimeProvider>());
        try
        {
            var outcome = await host.Services.GetRequiredService<LogImport>().Run(file, mapping, console.Progress, CancellationToken.None);
            console.Done(mapping, outcome);
            return outcome.Whole ? 0 : 1;
        }
        catch (ImportStoppedException stopped)
        {
            console.Stopped(mapping, stopped);
            return 1;
        }
    }

    /// <summary>What a start of the server does before it turns ready, as far as a verb that writes needs it.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        await ActivatorUtilities.CreateInstance<Migration>(services).StartAsync(CancellationToken.None);
        // Wake-ups are stored with the cases, and no server may have made their tables yet.
        await services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
        await services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        await services.GetRequiredService<ListedDestructions>().StartAsync(CancellationToken.None);
        await services.GetRequiredService<StoredCatalogues>().StartAsync(CancellationToken.None);
    }

    private static string? NoSuch(string? file) => file is null || File.Exists(file) ? null : $"{file}: no such file";
}
