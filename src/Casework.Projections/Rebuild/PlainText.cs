using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Marten;

namespace Casework.Projections.Rebuild;

/// <summary>
/// Takes the plain text of a case out of the views that hold it, where its key went without an event, as after a backup was put back.
/// Otherwise the views do it themselves, in the transaction of the event (law 12).
/// </summary>
public static class PlainText
{
    public static async Task Remove(IDocumentSession session, Guid caseId, CancellationToken cancellation)
    {
        if (await session.LoadAsync<SearchEntry>(caseId, cancellation) is { } entry) session.Store(entry.WithoutPlainText());
        session.DeleteWhere<SearchText>(text => text.CaseId == caseId);
        var lines = await session.Query<InboxItem>().Where(line => line.CaseId == caseId).ToListAsync(cancellation);
        session.Store<InboxItem>([.. lines.Select(line => line.WithoutPlainText())]);
    }
}
