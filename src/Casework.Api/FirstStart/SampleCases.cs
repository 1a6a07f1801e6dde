using Casework.Application.Store;
using Casework.Import.Mappings;
using Casework.Import.Running;
using Casework.Projections.Cases;
using Marten;

namespace Casework.Api.FirstStart;

/// <summary>Kept from the moment at which the samples begin to load, so that a start that was interrupted goes on at the next.</summary>
public sealed record FirstStartMark(string Id, bool Finished)
{
    public const string Samples = "samples";
}

/// <summary>Loads the sample log into a store that holds no case at all.</summary>
public sealed class SampleCases(IDocumentStore store, LogImport import, ILogger<SampleCases> logger)
{
    public async Task Load(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var mark = await session.LoadAsync<FirstStartMark>(FirstStartMark.Samples, cancellation);
        if (mark is { Finished: true } || (mark is null && await session.Query<CaseRecord>().AnyAsync(cancellation))) return;

        await Mark(session, finished: false, cancellation);
        var folder = Path.Combine(AppContext.BaseDirectory, "samples");
        var mapping = MappingFile.Load(Path.Combine(folder, "receipt.map.yaml")).Mapping ?? throw new InvalidOperationException("The mapping of the samples is faulty.");
        var outcome = await import.Run(Path.Combine(folder, "receipt.xes.gz"), mapping, null, cancellation);
        await Mark(session, finished: true, cancellation);
        logger.LogInformation("Sample cases loaded: {Cases} cases, {Events} events in {Seconds:0.0} seconds", outcome.Cases, outcome.Events, outcome.Took.TotalSeconds);
    }

    private static Task Mark(IDocumentSession session, bool finished, CancellationToken cancellation)
    {
        session.Store(new FirstStartMark(FirstStartMark.Samples, finished));
        return session.Commit(cancellation);
    }
}
