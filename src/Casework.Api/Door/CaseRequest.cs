using Casework.Api.SignIn;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Api.Door;

/// <summary>
/// One route that changes a case, told as data: who may knock, how the body becomes a command,
/// and what is answered when the command made something (else 204).
/// </summary>
public sealed record CaseRequest<TBody>(Who Who, Func<TBody, Slip, CitizenCase, ICaseCommand> Command)
{
    public CaseRequest(Who who, Func<TBody, Slip, ICaseCommand> command) : this(who, (body, slip, _) => command(body, slip))
    {
    }

    public Reach Reach { get; init; } = Reach.OwnDesk;

    /// <summary>Where the reach depends on the case, instead of <see cref="Reach"/>.</summary>
    public Func<CitizenCase, Actor, Reach>? ReachOf { get; init; }

    /// <summary>The part of the file that the act changes as a whole; what path and body name by ids comes by itself (<see cref="NamedItems"/>).</summary>
    public CasePart? On { get; init; }

    /// <summary>As whom the caller acts whatever the sign-in says.</summary>
    public Actor? As { get; init; }

    /// <summary>As whom the caller acts on this case, where the case says so: on the citizen's own routes as the citizen or as their representative.</summary>
    public Func<CitizenCase, Caller, Actor>? AsOn { get; init; }

    /// <summary>
    /// The refusal when the act would open a closed case beside another open case of the citizen. Without one the act goes through
    /// all the same: an objection or a complaint is never turned away for it.
    /// </summary>
    public string? WhenOtherCaseOpen { get; init; }

    /// <summary>
    /// On the citizen's own routes: the command that this becomes, as far as it is known: before the body is read there is none. Null where nobody
    /// does it for another. So whoever is outside their mandate hears of nothing else.
    /// </summary>
    public Func<TBody?, Type?>? Becomes { get; init; }

    /// <summary>On the citizen's own routes: the kind of act, for the level of assurance that a sign-in needs.</summary>
    public CitizenAct Act { get; init; } = CitizenAct.Write;

    public bool OptionalBody { get; init; }

    /// <summary>How the body is read where it is no JSON; only once the caller has shown that they may knock, and only once.</summary>
    public Func<HttpContext, OpenedCase, Task<ReadBody<TBody>>>? Read { get; init; }

    public int Status { get; init; } = 201;

    /// <summary>The answer, made of the case as it was right after the command and the ids that the command made.</summary>
    public Func<CitizenCase, IReadOnlyList<Guid>, object>? Answer { get; init; }
}

/// <summary>A body that was read, or the problem with it; and a hash of all that it says, by which a repeat is known.</summary>
public sealed record ReadBody<TBody>(TBody? Value, Problem? Problem, string Hash);
