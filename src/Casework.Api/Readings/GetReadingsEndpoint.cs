using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Projections.Readers;
using Marten;
using Marten.Linq.MatchesSql;
using Wolverine.Http;

namespace Casework.Api.Readings;

/// <summary>Who read what, over all cases, newest first: by case, by reader, by purpose, in a time. For auditors and privacy officers; nothing of a case is in it but its id.</summary>
public static class GetReadingsEndpoint
{
    [WolverineGet("/api/v1/readings"), Answers(200, typeof(PageOf<ReadingAnswer>))]
    [Asks("caseId"), Asks("readerId"), Asks("purpose"), Asks("from"), Asks("to"), Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store)
    {
        if (http.Refusal(AllowedRoles.Supervisors) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var wanted = ReadingsWanted.Of(given);
        var limit = given.Limit();
        if (given.Problem is { } problem) return problem.ToResult();

        await using var session = store.QuerySession();
        var found = await wanted.In(session.Query<ReadEntry>()).OrderByDescending(entry => entry.Id).Take(limit + 1).ToListAsync(http.RequestAborted);
        return new ViewAnswer(new Page(
            [.. found.Take(limit).Select(ReadingAnswer.Of)], found.Count > limit ? QueryParameters.Opaque(found[limit - 1].Id.ToString()) : null, null));
    }
}

/// <summary>One reading: who, in which role and for whom, of which cases, why, which part, when.</summary>
public sealed record ReadingAnswer(
    Guid ReadId, IReadOnlyList<Guid> CaseIds, string ReaderId, string Name, string Role, string? Desk, string? Organisation,
    string Purpose, string Part, DateTimeOffset At, string TraceId)
{
    internal static ReadingAnswer Of(ReadEntry entry) => new(
        entry.Id, entry.CaseIds, entry.ReaderId, entry.ReaderName, entry.Role, entry.Desk, entry.Organisation, entry.Purpose, entry.Part, entry.At, entry.TraceId);
}

/// <summary>Which readings are asked for.</summary>
internal sealed record ReadingsWanted(Guid? CaseId, string? ReaderId, string? Purpose, DateTimeOffset? From, DateTimeOffset? To, Guid? Before)
{
    public static ReadingsWanted Of(QueryParameters given)
    {
        var wanted = new ReadingsWanted(given.Id("caseId"), given.Text("readerId"), given.Text("purpose"),
            given.Moment("from"), given.Moment("to"), given.GuidCursor());
        if (wanted.From > wanted.To) given.Fault("to", "out-of-range");
        return wanted;
    }

    public IQueryable<ReadEntry> In(IQueryable<ReadEntry> readings)
    {
        if (CaseId is { } caseId) readings = readings.Where(entry => entry.MatchesSql("d.case_ids @> array[?]", caseId));
        if (ReaderId is { } reader) readings = readings.Where(entry => entry.ReaderId == reader);
        if (Purpose is { } purpose) readings = readings.Where(entry => entry.Purpose == purpose);
        if (From is { } from) readings = readings.Where(entry => entry.At >= from);
        if (To is { } to) readings = readings.Where(entry => entry.At < to);
        if (Before is { } before) readings = readings.Where(entry => entry.MatchesSql("d.id < ?", before));
        return readings;
    }
}
