using BenchmarkDotNet.Attributes;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.MicroBench;

/// <summary>A term of eight weeks that was suspended twice and extended once.</summary>
public class TermBenchmarks
{
    private static readonly DateOnly AsOf = new(2026, 12, 1);

    private static readonly TermFacts Facts = new(
        new(2026, 11, 2), new DecisionTermRule(8, TermUnit.Weeks, "Awb 4:13"), 20, [],
        [new("4:15-1-a", new(2026, 11, 5), new(2026, 11, 19), new(2026, 11, 26)), new("4:15-2-a", new(2026, 11, 23), new(2026, 11, 30))]);

    [Benchmark]
    public DateOnly LastDay() => DecisionTerm.DecideBy(Facts, AsOf);

    [Benchmark]
    public Term TermWithItsHistory() => DecisionTerm.Compute(Facts, AsOf);
}
