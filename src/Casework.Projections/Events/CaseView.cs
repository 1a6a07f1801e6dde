using Casework.Domain.Cases;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Casework.Projections.Events;

/// <summary>
/// A view of one case: takes exactly the events of the contract, or some of them, so that a tombstone or a stranger's event never reaches
/// it.
/// </summary>
public abstract class CaseView<TView> : SingleStreamProjection<TView, Guid> where TView : notnull
{
    protected CaseView(params IReadOnlyCollection<Type> only)
    {
        foreach (var type in only.Count > 0 ? only : EventContract.Names.Keys) IncludeType(type);
    }

    public sealed override TView? Evolve(TView? snapshot, Guid id, IEvent e) => Evolve(snapshot, id, (CaseEvent)e.Data, e);

    protected abstract TView? Evolve(TView? view, Guid id, CaseEvent happened, IEvent recorded);
}
