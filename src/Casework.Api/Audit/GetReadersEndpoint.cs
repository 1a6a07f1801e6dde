using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Projections.Readers;
using Marten;
using Marten.Linq.MatchesSql;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>One reading of the case: who, in which role and for whom, why, which part, when.</summary>
public sealed record ReaderAnswer(
    Guid ReadId, string ReaderId, string Name, string Role, string? Desk, string? Organisation, string Purpose, string Part, DateTimeOffset At, string TraceId);

/// <summary>Who read the case and why, newest first. This reading itself shows at the next request.</summary>
public static class GetReadersEndpoint
{
    [WolverineGet("/api/v1/audit/cases/{caseId}/readers"), Answers(200, typeof(PageOf<ReaderAnswer>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor) => executor.Read(http, caseId, AllowedRoles.Auditors, "readers", look => Answer(look, http.Request.Parameters()));

    private static async Task<IResult> Answer(QueryContext look, QueryParameters given)
    {
        var (limit, cursor) = (given.Limit(), given.GuidCursor());
        if (given.Problem is { } problem) return problem.ToResult();

        var id = look.Current.Id;
        var reads = look.Session.Query<ReadEntry>().Where(entry => entry.MatchesSql("d.case_ids @> array[?]", id));
        if (cursor is { } before) reads = reads.Where(entry => entry.MatchesSql("d.id < ?", before));
        var found = await reads.OrderByDescending(entry => entry.Id).Take(limit + 1).ToListAsync(look.Cancellation);
        return new ViewAnswer(new Page(
            [.. found.Take(limit).Select(Of)], found.Count > limit ? QueryParameters.Opaque(found[limit - 1].Id.ToString()) : null, null));
    }

    internal static ReaderAnswer Of(ReadEntry entry) => new(
        entry.Id, entry.ReaderId, entry.ReaderName, entry.Role, entry.Desk, entry.Organisation, entry.Purpose, entry.Part, entry.At, entry.TraceId);
}
