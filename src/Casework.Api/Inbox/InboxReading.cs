using Casework.Projections.Inbox;
using Marten;
using Marten.Linq.MatchesSql;

namespace Casework.Api.Inbox;

/// <summary>Turns what is wanted into one query on indexed columns. How many there are is known only when they fit on one page: /inbox/counts counts.</summary>
internal static class InboxReading
{
    private const string Concerns = """
        (d.data ->> 'caseNumber' ilike ? or exists (select 1 from jsonb_array_elements(d.data -> 'questions') as q
            where (? = '' or q ->> 'organisation' = ? or q ->> 'offeredTo' = ?) and q ->> 'subject' ilike ?))
        """;

    public static async Task<(IReadOnlyList<InboxItem> Items, string? Next, long? Total)> Page(
        IQuerySession session, InboxWanted wanted, InboxViewer viewer, DateOnly today, Guid[]? only, CancellationToken cancellation)
    {
        var matching = Matching(session.Query<InboxItem>(), wanted, viewer, today, only);
        var items = await Ordered(From(matching, wanted), wanted).Take(wanted.Limit + 1).ToListAsync(cancellation);
        var page = items.Take(wanted.Limit).ToArray();
        return items.Count > wanted.Limit
            ? (page, InboxCursor.After(page[^1], wanted.Sort), null)
            : (page, null, wanted.After is null ? page.Length : null);
    }

    private static IQueryable<InboxItem> Matching(IQueryable<InboxItem> items, InboxWanted wanted, InboxViewer viewer, DateOnly today, Guid[]? only)
    {
        var closed = wanted.Status == "closed";
        items = items.For(viewer.In(wanted.View)).Where(item => item.IsClosed == closed);
        if (wanted.Scope is not null) items = items.For(viewer.In(wanted.Scope));
        if (wanted.Status is { } status and not ("open" or "closed")) items = items.Where(item => item.MatchesSql("d.data -> 'statuses' @> to_jsonb(?::text)", status));
        if (wanted.Service is { } service) items = items.Where(item => item.MatchesSql("d.data -> 'services' @> to_jsonb(?::text)", service));
        if (wanted.View == "waitingForCitizen") items = items.Where(item => item.MatchesSql("d.data -> 'statuses' @> to_jsonb(?::text)", "awaitingCitizen"));
        if (wanted.View == "unread") items = items.Where(item => item.Unread);
        if (wanted.View == "overdue" || wanted.Due == "overdue") items = items.Where(item => item.SortDecideBy < today);
        if (wanted.View == "dueSoon" || wanted.Due == "soon") items = items.Where(item => item.SortDecideBy >= today && item.MatchesSql("d.data ->> 'soonFrom' <= ?", today.ToString("O")));
        if (wanted.Q is { Length: > 0 } q)
        {
            var (like, own) = ($"%{Escaped(q)}%", viewer.OnlyOf);
            items = items.Where(item => item.MatchesSql(Concerns, like, own, own, own, like));
        }

        return only is null ? items : items.Where(item => item.Id.IsOneOf(only));
    }

    /// <summary>What belongs to at least one of these audiences.</summary>
    public static IQueryable<InboxItem> For(this IQueryable<InboxItem> items, string[] audiences)
    {
        object[] one = [audiences];
        return items.Where(item => item.MatchesSql("d.audience && ?", one));
    }

    private static IQueryable<InboxItem> From(IQueryable<InboxItem> items, InboxWanted wanted)
    {
        if (wanted.After is not { } after) return items;
        var sql = $"(d.{wanted.Column}, d.id) {(wanted.Descends ? '<' : '>')} (?, ?)";
        return items.Where(item => item.MatchesSql(sql, after.Value, after.CaseId));
    }

    private static IQueryable<InboxItem> Ordered(IQueryable<InboxItem> items, InboxWanted wanted) => (wanted.Column, wanted.Descends) switch
    {
        ("last_activity", false) => items.OrderBy(item => item.LastActivity).ThenBy(item => item.Id),
        ("last_activity", true) => items.OrderByDescending(item => item.LastActivity).ThenByDescending(item => item.Id),
        ("opened_at", false) => items.OrderBy(item => item.OpenedAt).ThenBy(item => item.Id),
        ("opened_at", true) => items.OrderByDescending(item => item.OpenedAt).ThenByDescending(item => item.Id),
        (_, false) => items.OrderBy(item => item.SortDecideBy).ThenBy(item => item.Id),
        (_, true) => items.OrderByDescending(item => item.SortDecideBy).ThenByDescending(item => item.Id),
    };

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
