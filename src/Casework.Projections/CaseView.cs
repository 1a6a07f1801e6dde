using Casework.Domain.Cases;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace Casework.Projections;

/// <summary>A view of one case: takes exactly the events of the contract, so that a tombstone or a stranger's event never reaches it.</summary>
public abstract class CaseView<TView> : SingleStreamProjection<TView, Guid> where TView : notnull
{
    protected CaseView()
    {
        foreach (var type in EventContract.Names.Keys) IncludeType(type);
    }

    public sealed override TView? Evolve(TView? snapshot, Guid id, IEvent e) => Evolve(snapshot, id, (CaseEvent)e.Data, e);

    protected abstract TView? Evolve(TView? view, Guid id, CaseEvent happened, IEvent recorded);
}
