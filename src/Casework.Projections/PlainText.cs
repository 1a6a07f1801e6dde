using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Marten;

namespace Casework.Projections;

/// <summary>The plain text that views hold of a case. It goes in the same transaction in which the key goes (law 12).</summary>
public static class PlainText
{
    public static async Task Remove(IDocumentSession session, Guid caseId, CancellationToken cancellation)
    {
        session.Delete<SearchEntry>(caseId);
        if (await session.LoadAsync<InboxItem>(caseId, cancellation) is { } item)
            session.Store(item with { CitizenName = null, Questions = [.. item.Questions.Select(question => question with { Subject = null })] });
    }
}
