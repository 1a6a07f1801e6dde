using System.Text.Json.Nodes;
using Casework.Domain;
using Casework.Domain.Cases;
using JasperFx.Events;

namespace Casework.Api.Audit;

/// <summary>One event as the auditor reads it: whose act, when it was so and when recorded, by which command, and its content in words.</summary>
/// <param name="Position">Its place in the order of all events.</param>
/// <param name="Cause">The command that caused it; timer or import for what no person did here.</param>
/// <param name="Readable">False when some of its content is sealed with a key that is destroyed.</param>
public sealed record HistoryItem(
    long Version, long Position, Guid EventId, string Type, string Author, string AuthorId, Role Role, string? Desk, string? Organisation,
    DateTimeOffset RecordedAt, DateTimeOffset HappenedAt, string Cause, string? Correlation, string? Reason, string Content, JsonObject Details, bool Readable)
{
    public static HistoryItem Of(IEvent recorded, HistoryWords words)
    {
        var happened = (CaseEvent)recorded.Data;
        var details = words.Details(happened);
        var type = words.TypeOf(happened);
        return new(
            recorded.Version, recorded.Sequence, recorded.Id, type, happened.By.Name, happened.By.Id, happened.By.Role, happened.By.Desk, happened.By.Organisation,
            recorded.Timestamp, happened.HappenedAt, recorded.CausationId ?? "", recorded.CorrelationId,
            (string?)(details["reason"] ?? details["because"]), words.Sentence(type, details), details, words.IsReadable(happened));
    }
}
