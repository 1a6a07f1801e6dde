using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Marten;

namespace Casework.Application.Track;

/// <summary>The citizen, or whoever has a mandate: they name the case by its number and prove themselves by sign-in or code (<see cref="TrackAccess"/>).</summary>
public sealed class CitizenGate(TrackAccess access, Caller caller, string caseNumber, ICitizenRoute route) : ICaseGate
{
    public Task<Guid?> Find(IQuerySession session, CancellationToken cancellation) => TrackAccess.Find(session, caseNumber, cancellation);

    public (Admission? Admission, Problem? Problem) Admit(CitizenCase current) => (null, access.Check(current, caller, route.ActFor(null)));

    public Actor ActorOn(CitizenCase current, Admission? admission) => access.ActorOf(current, caller, route.ActFor(null));

    public Problem Unknown() => access.Unknown(caller, caseNumber);

    public Problem? Suffices(CitizenCase current, object? body) => route.ActFor(body) is var act && act != route.ActFor(null) ? access.Check(current, caller, act) : null;
}
