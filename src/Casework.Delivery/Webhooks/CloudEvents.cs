using System.Globalization;
using System.Text.Json;
using Casework.Delivery.Outbox;
using Casework.Projections.Events;

namespace Casework.Delivery.Webhooks;

/// <summary>
/// An event as other systems get it: CloudEvents 1.0 by the NL GOV profile, structured JSON. It holds no data: who may know more reads the case file that
/// <c>dataref</c> points at, and is logged as its reader.
/// </summary>
public sealed record CloudEvent(
    string Specversion, Guid Id, string Source, string Type, Guid Subject, DateTimeOffset Time, string Sequence, string Sequencetype, string Dataref)
{
    /// <summary>The sequence is a number; with as many zeros before it that it can be compared as text.</summary>
    public const string Integer = "Integer";

    private const string Prefix = "nl.overheid.casework.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Each type as subscribers name it.</summary>
    public static readonly IReadOnlyList<string> Types = [.. EventContract.Names.Values.Select(TypeOf).Order(StringComparer.Ordinal)];

    public static string TypeOf(string stored) => Prefix + stored;

    /// <summary>The stored name, whether the type was given with its prefix or without, or null when there is no such event.</summary>
    public static string? StoredName(string type)
    {
        var name = type.StartsWith(Prefix, StringComparison.Ordinal) ? type[Prefix.Length..] : type;
        return EventContract.Types.ContainsKey(name) ? name : null;
    }

    /// <summary>The same for every subscription and at every attempt.</summary>
    /// <param name="position">The event's place in the order of all events.</param>
    public static byte[] Of(OutboxMessage delivery, long position, string source, Uri address) => JsonSerializer.SerializeToUtf8Bytes(
        new CloudEvent(
            "1.0", delivery.EventId, source, TypeOf(delivery.EventType), delivery.CaseId, delivery.HappenedAt, position.ToString("D20", CultureInfo.InvariantCulture), Integer,
            new Uri(address, $"/api/v1/cases/{delivery.CaseId}").AbsoluteUri),
        Json);
}
