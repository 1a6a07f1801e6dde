using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Inbox;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>How many open cases there are in each part of the caller's inbox; unread counts closed ones that were written to, too, and undelivered those with a message that has not reached the citizen.</summary>
public sealed record InboxCounts(long Mine, long Desk, long Organisation, long Offered, long Overdue, long DueSoon, long Unread, long Undelivered);

public static class GetCountsEndpoint
{
    [WolverineGet("/api/v1/inbox/counts"), Answers(200, typeof(InboxCounts))]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var viewer = new InboxViewer(http.Caller(AllowedRoles.Officials).Actor);
        var today = LocalDay.Of(time.GetUtcNow());
        await using var session = store.QuerySession();
        var items = store.Options.Schema.For<InboxItem>();
        var sql = $"""
            select jsonb_build_object(
                'mine', count(*) filter (where d.audience && ?), 'desk', count(*) filter (where d.audience && ?),
                'organisation', count(*) filter (where d.audience && ?), 'offered', count(*) filter (where d.audience && ?),
                'overdue', count(*) filter (where d.sort_decide_by < ?), 'dueSoon', count(*) filter (where d.sort_decide_by >= ? and d.soon_from <= ?),
                'unread', (select count(*) from {items} as u where u.unread and u.audience && ?),
                'undelivered', (select count(*) from {items} as m where m.undelivered and m.audience && ?))
            from {items} as d where not d.is_closed and d.audience && ?
            """;
        var counts = await session.AdvancedSql.QueryAsync<InboxCounts>(
            sql, http.RequestAborted, viewer.Mine, viewer.OfDesk, viewer.OfOrganisation, viewer.Offered, today, today, today, viewer.All, viewer.All, viewer.All);
        return new ViewAnswer(counts[0]);
    }
}
