using Casework.Application.Reading;
using Casework.Domain.Terms;
using Marten;

namespace Casework.Application.Track;

/// <summary>An organisation that looked at a case, in one role and for one purpose.</summary>
public sealed record SeenGroup(string Role, string? Desk, string? Organisation, string Purpose, long Times, DateTimeOffset LastAt);

/// <summary>Who looked at a case, for the citizen: organisations, roles and purposes, grouped, and no names (law 9).</summary>
public static class SeenBy
{
    public static async Task<IReadOnlyList<TrackReader>> Of(IQuerySession session, TrackPage page, CancellationToken cancellation) =>
        Tell(page, await session.QueryAsync<SeenGroup>(SeenCases.Of(session.DocumentStore.Options.DatabaseSchemaName, "?"), cancellation, page.Current.Id));

    public static IReadOnlyList<TrackReader> Tell(TrackPage page, IReadOnlyList<SeenGroup> groups) =>
        [.. groups.OrderByDescending(group => group.LastAt).Select(group => new TrackReader(
            new AboutReader(group.Role, group.Desk ?? group.Organisation ?? AboutReader.Nowhere, group.Purpose).Code,
            Name(page, group), page.Text($"track.role.{group.Role}"), Purpose(page, group.Purpose), group.Times, LocalDay.Of(group.LastAt)))];

    /// <summary>The reader that the citizen asks about, in words.</summary>
    public static string Say(TrackPage page, string reader)
    {
        var (role, place, purpose) = AboutReader.Of(reader)!;
        var catalogue = page.Catalogues.Current;
        var group = new SeenGroup(role, catalogue.Desks.ContainsKey(place) ? place : null, catalogue.Organisations.ContainsKey(place) ? place : null, purpose, 0, default);
        return page.Text("track.reader", Name(page, group), page.Text($"track.role.{role}"), Purpose(page, purpose));
    }

    private static string Name(TrackPage page, SeenGroup group) => group switch
    {
        { Organisation: { } code } => page.OrganisationName(code),
        { Desk: { } desk } => page.Catalogues.Current.Desks.GetValueOrDefault(desk)?.Name.In(page.Language) ?? desk,
        { Role: "representative" } => page.Text("track.role.on-behalf"),
        _ => page.Text("track.role.government"),
    };

    private static string Purpose(TrackPage page, string code) =>
        page.Catalogues.Current.Purposes.GetValueOrDefault(code)?.Name.In(page.Language) ?? page.Text($"track.purpose.{code}");
}
