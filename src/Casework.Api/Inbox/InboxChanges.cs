using Casework.Api.Outbox;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Marten;

namespace Casework.Api.Inbox;

/// <summary>What some events changed in the lists: one change for each case, in the order of the last event of each.</summary>
internal sealed class InboxChanges(IDocumentStore store, CatalogueVersions catalogues)
{
    /// <summary>After these a case may be in somebody's list no more.</summary>
    private static readonly HashSet<string> MayLeave =
    [
        "case-assigned", "case-manager-moved", "hand-off-accepted", "hand-off-refused", "hand-off-withdrawn", "hand-off-lapsed", "question-handed-back", "question-taken-from-back-office",
        "question-sent-to-back-office", "advice-given", "question-answered", "question-decided", "act-taken-back", "call-back-tried", "call-back-settled", "call-back-withdrawn", "hand-off-recorded",
    ];

    public async Task<IReadOnlyList<InboxChange>> Of(IReadOnlyList<Envelope> events, CancellationToken cancellation)
    {
        var cases = events.Where(envelope => envelope.Type != Proof.RecordedRows.NoEvent).GroupBy(envelope => envelope.CaseId).ToArray();
        if (cases.Length == 0) return [];
        await using var session = store.QuerySession();
        var items = (await session.LoadManyAsync<InboxItem>(cancellation, [.. cases.Select(each => each.Key)])).ToDictionary(item => item.Id);
        List<InboxChange> changes = [];
        foreach (var each in cases.Where(each => items.ContainsKey(each.Key)).OrderBy(each => each.Max(envelope => envelope.Position)))
        {
            var item = items[each.Key];
            changes.Add(new(
                each.Max(envelope => envelope.Position), item.Id, item.CaseNumber, item.Version, item.Unread, item.IsClosed, item.LastActivity, item.Audience,
                each.Any(envelope => MayLeave.Contains(envelope.Type)) ? await Before(session, each.Key, each.Min(envelope => envelope.Version), cancellation) : []));
        }

        return changes;
    }

    /// <summary>Whose lists the case was in before that version.</summary>
    private async Task<string[]> Before(IQuerySession session, Guid caseId, long version, CancellationToken cancellation) =>
        version > 1 && await session.Events.AggregateStreamAsync<CaseRecord>(caseId, version - 1, token: cancellation) is { } before
            ? InboxListing.AudienceOf(before.State, catalogues)
            : [];
}
