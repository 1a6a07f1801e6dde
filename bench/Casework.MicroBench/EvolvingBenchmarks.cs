using BenchmarkDotNet.Attributes;
using Casework.Domain.Cases;
using Casework.Projections.Tests;
using Casework.Projections.Track;
using Casework.Projections.Vault;

namespace Casework.MicroBench;

/// <summary>The history in which everything has happened, folded from its first event on; figures are for the whole of it.</summary>
public class EvolvingBenchmarks
{
    private static readonly CaseEvent[] Story = FullStory.Of(new CaseCipher(Guid.Empty, new byte[32]), "2026-0000001")[..^1];

    [Benchmark]
    public CitizenCase State() => Story.Aggregate((CitizenCase?)null, (state, happened) => state.Evolve(Guid.Empty, happened))!;

    [Benchmark]
    public object RecordOfTheCase() => Story.Aggregate((Projections.Cases.CaseRecord?)null, (record, happened) => record.Follow(Guid.Empty, happened))!;

    [Benchmark]
    public string SealAndOpen()
    {
        var cipher = new CaseCipher(Guid.Empty, new byte[32]);
        return cipher.Open(cipher.Seal(FullStory.Question))!;
    }
}
