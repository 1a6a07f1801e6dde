using Casework.Domain.Cases;
using JasperFx.Events;

namespace Casework.Projections.Track;

/// <summary>Keeps the citizen's view beside the stream, so that a visit reads one row.</summary>
public sealed partial class TrackAndTraceProjection : CaseView<TrackAndTrace>
{
    protected override TrackAndTrace Evolve(TrackAndTrace? view, Guid id, CaseEvent happened, IEvent recorded) => view.Follow(id, happened);
}
