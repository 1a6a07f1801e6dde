using System.Globalization;
using System.Text.Json;
using Casework.Api.Outbox;
using Casework.Projections;

namespace Casework.Api.Webhooks;

/// <summary>
/// An event as other systems get it: CloudEvents 1.0 by the NL GOV profile, structured JSON. It holds no data: who may know more reads the case file that
/// <c>dataref</c> points at, and is logged as its reader.
/// </summary>
internal sealed record CloudEvent(
    string Specversion, Guid Id, string Source, string Type, Guid Subject, DateTimeOffset Time, string Sequence, string Dataref)
{
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

    /// <param name="delivery">Its id is the event's: the same at every attempt.</param>
    public static byte[] Of(Delivery delivery, string source, Uri address) => JsonSerializer.SerializeToUtf8Bytes(
        new CloudEvent(
            "1.0", delivery.Id, source, TypeOf(delivery.EventType), delivery.CaseId, delivery.HappenedAt, delivery.Version.ToString(CultureInfo.InvariantCulture),
            new Uri(address, $"/api/v1/cases/{delivery.CaseId}").AbsoluteUri),
        Json);
}
