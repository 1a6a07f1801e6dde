using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Marten;

namespace Casework.Application.Commands;

/// <summary>How a caller comes to a case: how it is found, whether they are let in, and as whom they act.</summary>
public interface ICaseGate
{
    Task<Guid?> Find(IQuerySession session, CancellationToken cancellation);

    /// <summary>Null when the caller is let in; what they see, where that limits them.</summary>
    (Admission? Admission, Problem? Problem) Admit(CitizenCase current);

    /// <summary>As whom they act on this case.</summary>
    Actor ActorOn(CitizenCase current, Admission? admission);

    /// <summary>The answer where there is no such case.</summary>
    Problem Unknown();

    /// <summary>Why the sign-in does not suffice for what the body asks, or null.</summary>
    Problem? Suffices(CitizenCase current, object? body) => null;
}

/// <summary>An official, who names the case by its id and sees what their placement shows.</summary>
public sealed class OfficialGate(Guid caseId, CommandRoute route, Caller caller, PathValues path, Catalogue catalogue) : ICaseGate
{
    public Task<Guid?> Find(IQuerySession session, CancellationToken cancellation) => Task.FromResult<Guid?>(caseId);

    public (Admission? Admission, Problem? Problem) Admit(CitizenCase current) =>
        CaseAccess.To(current, caller, route.Roles, route.ScopeOf?.Invoke(current, path, caller.Actor) ?? route.Scope, catalogue);

    public Actor ActorOn(CitizenCase current, Admission? admission) => admission!.Actor;

    public Problem Unknown() => Problem.NotFound;
}
