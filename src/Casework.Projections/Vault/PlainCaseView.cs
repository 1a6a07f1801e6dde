using Casework.Projections.Events;
using JasperFx.Events.Grouping;
using Marten;

namespace Casework.Projections.Vault;

/// <summary>
/// A view that holds plain text for lists and search. The keys that it needs are fetched in one batch before; a command has its key
/// in the ring already. Without its key a text is not there: the view goes with the key.
/// </summary>
public abstract class PlainCaseView<TView>(
    KeyRing keys, params IReadOnlyCollection<Type> only) : CaseView<TView>(only) where TView : notnull
{
    protected KeyRing Keys => keys;

    public override Task EnrichEventsAsync(SliceGroup<TView, Guid> group, IQuerySession querySession, CancellationToken cancellation) =>
        keys.FetchMissing(querySession, group.Slices.Select(slice => slice.Id), cancellation);
}
