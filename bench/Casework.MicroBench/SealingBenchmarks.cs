using BenchmarkDotNet.Attributes;
using Casework.Proof.Entries;
using Casework.Proof.Tree;

namespace Casework.MicroBench;

/// <summary>What the log costs for one event: its entry, and its leaf in a tree that grows.</summary>
public class SealingBenchmarks
{
    private static readonly RecordedRow Row = new(
        1, 1, Guid.Empty, Guid.Empty, 1, "note-added", new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero), "anna", "00-trace", "AddNote", """{"role":"FirstLine"}""",
        """{"noteId":"01980000-0000-7000-8000-000000000000","text":{"keyId":"01980000-0000-7000-8000-000000000000","nonce":"bN/8wlQ6OX1KnVju","ciphertext":"z3Bqk5nV3dbWR+73XcNNu14NDWDRhBq+nCARrw=="},"happenedAt":"2026-11-02T09:00:00+00:00","by":{"id":"anna","name":"Anna","role":"firstLine","desk":"utrecht"}}"""u8.ToArray());

    private readonly GrowingTree _tree = GrowingTree.From(0, []);

    [Benchmark]
    public byte[] Entry() => LogEntry.Write(Row);

    [Benchmark]
    public long EntryAndLeaf()
    {
        _tree.Append(Hash.Leaf(LogEntry.Write(Row)));
        if (_tree.Size % 10_000 == 0) _tree.TakeFilled();
        return _tree.Size;
    }
}
