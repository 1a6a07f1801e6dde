namespace Casework.Proof.Entries;

/// <summary>
/// A stored event as it stands in its row, nothing understood of it. All but <paramref name="Beside"/> is sealed.
/// </summary>
/// <param name="Leaf">Its place in the log: 0, 1, 2 … without gaps.</param>
/// <param name="Position">Its place in the order of all events (seq_id): gaps are allowed.</param>
/// <param name="Version">Its place in its stream: 1, 2, 3 …</param>
/// <param name="Time">When it was recorded.</param>
/// <param name="Headers">JSON, or null.</param>
/// <param name="Content">The event itself, as JSON in UTF-8.</param>
/// <param name="Beside">The rest of the row; null in an export of an older release, which left it out.</param>
public sealed record RecordedRow(
    long Leaf, long Position, Guid EventId, Guid StreamId, long Version, string Type, DateTimeOffset Time,
    string? User, string? Correlation, string? Causation, string? Headers, ReadOnlyMemory<byte> Content, BesideTheSeal? Beside = null);
