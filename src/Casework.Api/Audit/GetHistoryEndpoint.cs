using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Http.Answers;
using Casework.Projections.Events;
using Casework.Projections.Vault;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>Every event of a case, oldest first, with author, times, cause and content.</summary>
public static class GetHistoryEndpoint
{
    [WolverineGet("/api/v1/audit/cases/{caseId}/history"), Answers(200, typeof(PageOf<HistoryItem>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor, Words words, ViewJson json, KeyRing keys, CatalogueVersions catalogues) =>
        executor.Read(http, caseId, AllowedRoles.Auditors, "history", look => Answer(look, http.Request.Parameters(), new HistoryWords(words, json, keys, catalogues.Current, look.Language)));

    private static async Task<IResult> Answer(QueryContext look, QueryParameters given, HistoryWords words)
    {
        var (limit, after) = (given.Limit(), given.NumberCursor() ?? 0);
        if (given.Problem is { } problem) return problem.ToResult();

        var id = look.Current.Id;
        var events = await StoredEvents.Where(look.Session, "e.stream_id = $1 and e.version > $2 order by e.version limit $3", look.Cancellation, id, after, limit);
        var last = events.Count == 0 ? 0 : events[^1].Version;
        return new ViewAnswer(new Page(
            [.. events.Select(e => HistoryItem.Of(e, words))], last > 0 && last < look.Current.Version ? QueryParameters.Opaque(last.ToString()) : null, look.Current.Version));
    }
}
