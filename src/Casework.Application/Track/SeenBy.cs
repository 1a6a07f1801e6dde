using Casework.Application.Messages;
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
            page.Names.Place(group.Role, group.Desk, group.Organisation), page.Text($"track.role.{group.Role}"), page.Names.Purpose(group.Purpose), group.Times, LocalDay.Of(group.LastAt)))];
}
