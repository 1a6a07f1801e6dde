using Casework.Api.FirstStart;
using Casework.Api.Records;
using Casework.Api.Store;
using Casework.Domain.Catalogues;
using JasperFx.CommandLine;
using Wolverine.Persistence.Durability;

namespace Casework.Api.Import;

public sealed class ImportInput : NetCoreInput
{
    [Description("The event log: XES or CSV, plain or gzip")]
    public string File { get; set; } = "";

    [Description("What the names of the log mean (YAML or JSON, see docs/import.md)")]
    public string? MapFlag { get; set; }

    [Description("A case without an end stays open, whatever the mapping says")]
    public bool KeepOpenFlag { get; set; }
}

/// <summary>
/// <c>import FILE</c>: records the cases of an event log without starting the web server. Exit code 0 when the whole log is recorded,
/// 1 when anything of it was left out, 2 when nothing was tried because of the arguments or the mapping.
/// </summary>
[Description("Record the cases of an event log (XES or CSV)", Name = "import")]
public sealed class ImportCommand : JasperFxAsyncCommand<ImportInput>
{
    public ImportCommand() => Usage("Record the cases of an event log (XES or CSV)").Arguments(input => input.File);

    public override async Task<bool> Execute(ImportInput input)
    {
        if (!File.Exists(input.File)) return Refuse($"{input.File}: no such file");
        if (input.MapFlag is { } map && !File.Exists(map)) return Refuse($"{map}: no such file");
        using var host = input.BuildHost();
        var desks = host.Services.GetRequiredService<Catalogue>().Desks;
        var read = MappingChoice.For(input.File, input.MapFlag, input.KeepOpenFlag, [.. desks.Keys]);
        if (read.Mapping is not { } mapping) return Refuse([.. read.Errors.Select(error => error.ToString())]);

        Verb.WasTried = true;
        await Prepare(host.Services);
        var console = new ImportConsole(Console.Out, Console.Error, host.Services.GetRequiredService<TimeProvider>());
        try
        {
            var outcome = await host.Services.GetRequiredService<LogImport>().Run(input.File, mapping, console.Progress, CancellationToken.None);
            console.Done(mapping, outcome);
            return outcome.Whole;
        }
        catch (ImportStoppedException stopped)
        {
            console.Stopped(mapping, stopped);
            return false;
        }
    }

    /// <summary>What a start of the server does before it turns ready, as far as a verb that writes needs it.</summary>
    internal static async Task Prepare(IServiceProvider services)
    {
        await ActivatorUtilities.CreateInstance<Migration>(services).StartAsync(CancellationToken.None);
        // Wake-ups are stored with the cases, and no server may have made their tables yet.
        await services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
        await services.GetRequiredService<IndexKey>().StartAsync(CancellationToken.None);
        await services.GetRequiredService<ListedDestructions>().StartAsync(CancellationToken.None);
        await services.GetRequiredService<StoredCatalogues>().StartAsync(CancellationToken.None);
    }

    private static bool Refuse(params string[] reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return false;
    }
}
