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

/// <summary>Cases whose citizen asked for destruction, also where law still demands keeping them; oldest case first, nothing of their content.</summary>
public static class GetDestructionRequestsEndpoint
{
    [WolverineGet("/api/v1/records/destruction-requests"), Answers(200, typeof(PageOf<KeptRecord>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.RecordsManagers) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, cursor) = (given.Limit(), given.GuidCursor());
        if (given.Problem is { } problem) return problem.ToResult();

        var today = LocalDay.Of(time.GetUtcNow());
        await using var session = store.QuerySession();
        var asked = session.Query<InboxItem>().Where(item => item.DestructionRequested);
        var total = await asked.LongCountAsync(http.RequestAborted);
        if (cursor is { } after) asked = asked.Where(item => item.MatchesSql("d.id > ?", after));
        var found = await asked.OrderBy(item => item.Id).Take(limit + 1).ToListAsync(http.RequestAborted);
        return new ViewAnswer(new Page(
            [.. found.Take(limit).Select(item => KeptRecord.Of(item, today))], found.Count > limit ? QueryParameters.Opaque(found[limit - 1].Id.ToString()) : null, total));
    }
}
