using BenchmarkDotNet.Attributes;
using Casework.Application.Catalogues;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.MicroBench;

/// <summary>The advice of the newest catalogue on one question.</summary>
public class TriageBenchmarks
{
    private static readonly TriageFacts Facts = new("aow-pension", 1, Wish.Together, SupportLevel.Guidance, 120_000, 1, 0, Channel.Counter);

    private Catalogue _catalogue = null!;

    [GlobalSetup]
    public void Load() => _catalogue = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue")).Current;

    [Benchmark]
    public TriageAdvice Advice() => _catalogue.Advise(Facts);
}
