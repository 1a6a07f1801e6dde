using Casework.Domain.Terms;
using Casework.Projections.Readers;
using Marten;

namespace Casework.Api.Track;

/// <summary>Who looked at a case, for the citizen: organisations, roles and purposes, grouped, and no names (law 9).</summary>
internal static class SeenBy
{
    private sealed record Group(string Role, string? Desk, string? Organisation, string Purpose, long Times, DateTimeOffset LastAt);

    public static async Task<IReadOnlyList<TrackReader>> Of(IQuerySession session, TrackPage page, CancellationToken cancellation)
    {
        var table = session.DocumentStore.Options.Schema.For<ReadEntry>();
        var sql = $$"""
            select jsonb_build_object('role', d.data ->> 'role', 'desk', d.data ->> 'desk', 'organisation', d.data ->> 'organisation',
                'purpose', d.data ->> 'purpose', 'times', count(*), 'lastAt', max(d.data ->> 'at'))
            from {{table}} as d
            where d.data @> jsonb_build_object('caseIds', jsonb_build_array(?)) and d.data ->> 'role' <> 'citizen'
            group by d.data ->> 'role', d.data ->> 'desk', d.data ->> 'organisation', d.data ->> 'purpose'
            """;
        var groups = await session.AdvancedSql.QueryAsync<Group>(sql, cancellation, page.Current.Id.ToString());
        return [.. groups.OrderByDescending(group => group.LastAt).Select(group => new TrackReader(
            Name(page, group), page.Text($"track.role.{group.Role}"), Purpose(page, group.Purpose), group.Times, LocalDay.Of(group.LastAt)))];
    }

    private static string Name(TrackPage page, Group group) => group switch
    {
        { Organisation: { } code } => page.OrganisationName(code),
        { Desk: { } desk } => page.Catalogues.Current.Desks.GetValueOrDefault(desk)?.Name.In(page.Language) ?? desk,
        _ => page.Text("track.role.government"),
    };

    private static string Purpose(TrackPage page, string code) =>
        page.Catalogues.Current.Purposes.GetValueOrDefault(code)?.Name.In(page.Language) ?? page.Text($"track.purpose.{code}");
}
