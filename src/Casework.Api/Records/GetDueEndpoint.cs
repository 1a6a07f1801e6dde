using System.Globalization;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Records;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Projections.Inbox;
using Marten;
using Marten.Linq.MatchesSql;
using Wolverine.Http;

namespace Casework.Api.Records;

/// <summary>Closed cases whose retention has ended and whose personal data may be destroyed, longest overdue first; nothing of their content.</summary>
public static class GetDueEndpoint
{
    [WolverineGet("/api/v1/records/due"), Answers(200, typeof(PageOf<KeptRecord>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.RecordsManagers) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, after) = (given.Limit(), After(given));
        if (given.Problem is { } problem) return problem.ToResult();

        var today = LocalDay.Of(time.GetUtcNow());
        await using var session = store.QuerySession();
        var due = session.Query<InboxItem>().Where(item => item.KeepUntil < today);
        var total = await due.LongCountAsync(http.RequestAborted);
        if (after is { } last) due = due.Where(item => item.MatchesSql("(d.keep_until, d.id) > (?, ?)", last.Until, last.CaseId));
        var found = await due.OrderBy(item => item.KeepUntil).ThenBy(item => item.Id).Take(limit + 1).ToListAsync(http.RequestAborted);
        return new ViewAnswer(new Page(
            [.. found.Take(limit).Select(item => KeptRecord.Of(item, today))], found.Count > limit ? Cursor(found[limit - 1]) : null, total));
    }

    private static string Cursor(InboxItem last) => QueryParameters.Opaque($"{last.KeepUntil:yyyy-MM-dd}|{last.Id}");

    private static (DateOnly Until, Guid CaseId)? After(QueryParameters given)
    {
        if (given.Cursor() is not { } cursor) return null;
        if (cursor.Split('|') is [var day, var id] && Guid.TryParse(id, out var caseId)
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)) return (until, caseId);
        given.Fault("cursor", "unreadable-cursor");
        return null;
    }
}
