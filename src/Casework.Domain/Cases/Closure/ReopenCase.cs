namespace Casework.Domain.Cases.Closure;

/// <summary>A closed case is opened again with a reason; its last case manager answers for it as before.</summary>
public sealed record ReopenCase(Personal Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) =>
        !current.IsClosed ? Decision.Refuse("already-open")
        : at.Actor.WorksAt(current.Desk) || current.MayBeManagedBy(at.Actor) || current.Questions.Any(question => question.Holder.Organisation is { } holder && at.Actor.WorksFor(holder))
            ? Decision.Accept(new CaseReopened(Reason))
            : Rules.NotTheCaseManager(current);
}
