using System.Text.Json;
using Casework.Application.Json;
using Casework.Projections.Inbox;

namespace Casework.Application.Inbox;

/// <summary>A case whose line in the lists changed. It says which case and nothing personal: what it is, is read in the inbox, where reading is logged (law 9).</summary>
/// <param name="Position">Of its last event in the order of all events.</param>
/// <param name="Audience">Whose lists it is in now.</param>
/// <param name="Former">Whose lists it was in before.</param>
public sealed record InboxChange(long Position, Guid CaseId, string CaseNumber, long Version, bool Unread, bool IsClosed, DateTimeOffset LastActivity, string[] Audience, string[] Former)
{
    public static InboxChange Of(InboxItem line, long position, string[] former) =>
        new(position, line.CaseId, line.CaseNumber, line.Version, line.Unread, line.IsClosed, line.LastActivity, line.Audience, former);

    /// <summary>The line is gone: the case is nobody's business any more of those whose it was.</summary>
    public static InboxChange Left(Guid caseId, long position, string[] former) => new(position, caseId, "", 0, false, false, default, [], former);

    /// <summary>
    /// The event as it is sent to whoever is in one of these audiences: that the case changed or, where it is in their lists no more, that it left. Null when it was never theirs.
    /// </summary>
    public string? For(string[] audiences) =>
        Audience.Intersect(audiences).Any() ? Event("changed", new { CaseId, CaseNumber, Version, Status = IsClosed ? "closed" : "open", Unread, LastActivity })
        : Former.Intersect(audiences).Any() ? Event("left", new { CaseId })
        : null;

    private string Event(string name, object data) => $"id: {Position}\nevent: {name}\ndata: {JsonSerializer.Serialize(data, AnswerJson.Options)}\n\n";
}
