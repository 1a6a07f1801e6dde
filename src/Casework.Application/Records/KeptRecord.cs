using Casework.Domain.Terms;
using Casework.Projections.Inbox;

namespace Casework.Application.Records;

/// <summary>A case as the records manager sees it: how it ended and until when it is kept, and nothing of its content.</summary>
/// <param name="KeepUntil">The last day on which law demands that it is kept; null while the case is open.</param>
/// <param name="Category">The category of the selection list.</param>
/// <param name="RequestedOn">When the citizen asked for destruction, if they did.</param>
public sealed record KeptRecord(
    Guid CaseId, string CaseNumber, string? Result, DateOnly? ClosedOn, DateOnly? KeepUntil, string? Category, DateOnly? RequestedOn, bool MayBeDestroyed)
{
    public static KeptRecord Of(InboxItem item, DateOnly today) => new(
        item.Id, item.CaseNumber, item.Ended?.Result, item.Ended is { } ended ? LocalDay.Of(ended.At) : null, item.KeepUntil, item.KeepCategory,
        item.DestructionRequestedAt is { } at ? LocalDay.Of(at) : null, today > item.KeepUntil);
}
