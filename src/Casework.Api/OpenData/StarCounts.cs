using Casework.Projections.Ratings;
using Marten;

namespace Casework.Api.OpenData;

/// <summary>Counts stars per desk and organisation, from the view that holds nothing else.</summary>
internal static class StarCounts
{
    internal sealed record Row(string? Desk, string? Organisation, int Stars, long Times);

    public static Task<IReadOnlyList<Row>> Of(IQuerySession session, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var table = session.DocumentStore.Options.Schema.For<CaseRatings>();
        var sql = $$"""
            select jsonb_build_object('desk', g ->> 'desk', 'organisation', g ->> 'organisation', 'stars', (g ->> 'stars')::int, 'times', count(*))
            from {{table}} as d, jsonb_array_elements(d.data -> 'given') as g
            where g ->> 'on' between ? and ?
            group by g ->> 'desk', g ->> 'organisation', g ->> 'stars'
            """;
        return session.AdvancedSql.QueryAsync<Row>(sql, cancellation, from.ToString("yyyy-MM-dd"), to.ToString("yyyy-MM-dd"));
    }
}
