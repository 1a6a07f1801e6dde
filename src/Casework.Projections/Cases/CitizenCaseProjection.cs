using Casework.Domain.Cases;
using JasperFx.Events;

namespace Casework.Projections.Cases;

/// <summary>The state that rules need, kept beside the stream so that a command reads one row.</summary>
public sealed partial class CitizenCaseProjection : CaseView<CitizenCase>
{
    protected override CitizenCase Evolve(CitizenCase? view, Guid id, CaseEvent happened, IEvent recorded) => view.Evolve(id, happened);
}
