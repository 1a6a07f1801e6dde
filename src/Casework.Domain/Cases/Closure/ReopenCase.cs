namespace Casework.Domain.Cases.Closure;

/// <summary>A closed case is opened again with a reason; its last case manager answers for it as before.</summary>
public sealed record ReopenCase(Personal Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) =>
        current.IsClosed ? Decision.Accept(new CaseReopened(Reason)) : Decision.Refuse("already-open");
}
