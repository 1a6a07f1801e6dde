namespace Casework.Proof.Entries;

/// <summary>
/// A stored event as it stands in its row, nothing understood of it. What the store may change by itself (whether the row is archived,
/// the name of the .NET class, the tenant) is left out.
/// </summary>
/// <param name="Leaf">Its place in the log: 0, 1, 2 … without gaps.</param>
/// <param name="Position">Its place in the order of all events (seq_id): gaps are allowed.</param>
/// <param name="Version">Its place in its stream: 1, 2, 3 …</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Headers">JSON, or null.</param>
/// <param name="Content">The event itself, as JSON in UTF-8.</param>
public sealed record RecordedRow(
    long Leaf, long Position, Guid EventId, Guid StreamId, long Version, string Type, DateTimeOffset Time,
    string? User, string? Correlation, string? Causation, string? Headers, ReadOnlyMemory<byte> Content);
