using Casework.Domain;
using Marten;

namespace Casework.Application.Inbox;

/// <summary>A filter of the inbox under a name: somebody's own, in one place, or shared with all who work there.</summary>
/// <param name="Place">Where it was made: desk:code or org:code.</param>
public sealed record SavedView(Guid Id, string OfficialId, string Place, string Name, bool Shared, InboxFilterBody Filter)
{
    /// <summary>Who keeps more loses sight of them.</summary>
    public const int Most = 50;

    public static string? PlaceOf(Actor actor) => (actor.Desk, actor.Organisation) switch
    {
        ({ } desk, _) => "desk:" + desk,
        (_, { } organisation) => "org:" + organisation,
        _ => null,
    };

    /// <summary>Only whoever made it changes it.</summary>
    public bool IsOf(Actor actor) => OfficialId == actor.Id && Place == PlaceOf(actor);

    /// <summary>Those that this official sees where they act now, by name.</summary>
    public static Task<IReadOnlyList<SavedView>> SeenBy(IQuerySession session, Actor actor, CancellationToken cancellation)
    {
        var place = PlaceOf(actor);
        return session.Query<SavedView>().Where(view => view.Place == place && (view.Shared || view.OfficialId == actor.Id))
            .OrderBy(view => view.Name).ThenBy(view => view.Id).ToListAsync(cancellation);
    }
}
