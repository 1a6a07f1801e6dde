using System.Text;
using System.Text.Json;

namespace Casework.Proof.Entries;

/// <summary>
/// The first entry of an epoch: an operator acknowledged that an older copy was put back, and the log goes on from there under a name of
/// its own. Its entries up to here are those of the log before; what that log held beyond them is gone, and this says so.
/// </summary>
/// <param name="Origin">The name under which the log goes on.</param>
/// <param name="Leaf">Its own place: as many entries of the log before were put back.</param>
/// <param name="By">Who acknowledged it.</param>
/// <param name="Why">Why it was done.</param>
/// <param name="Former">The log before, and epochs that followed it and went with what is gone.</param>
public sealed record EpochEntry(string Origin, long Leaf, string By, string Why, DateTimeOffset At, IReadOnlyList<FormerLog> Former)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The bytes that the leaf is the hash of: canonical JSON, as every entry.</summary>
    public byte[] Write() => CanonicalJson.Of(JsonSerializer.Serialize(this, Json));

    /// <exception cref="FormatException">The bytes are no such entry.</exception>
    public static EpochEntry Read(ReadOnlySpan<byte> entry)
    {
        try
        {
            var read = JsonSerializer.Deserialize<EpochEntry>(entry, Json);
            return read is { Origin: not null, By: not null, Why: not null, Former.Count: > 0 }
                ? read
                : throw new FormatException("A field is missing.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no entry of an epoch: {Encoding.UTF8.GetString(entry[..Math.Min(entry.Length, 80)])}", e);
        }
    }
}

/// <summary>A log that does not go on, as its newest checkpoint that left the system has it.</summary>
/// <param name="Kept">Up to this size its entries are the log's own; a checkpoint of more tells of what is gone.</param>
public sealed record FormerLog(string Origin, long Size, string Root, long Kept);
