namespace Casework.Domain.Cases.Closure;

/// <summary>A closed case is opened again with a reason; its last case manager answers for it as before.</summary>
public sealed record ReopenCase(Personal Reason) : ICaseCommand<ReopenCase>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.AlreadyOpen, RefusalCode.NotTheCaseManager];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        !current.IsClosed ? Decision.Refuse(RefusalCode.AlreadyOpen)
        : at.Actor.WorksAt(current.Desk) || current.MayBeManagedBy(at.Actor)
            || current.Questions.Any(question => question.Holder.Organisation is { } holder && at.Actor.WorksFor(holder))
            ? Decision.Accept(new CaseReopened(Reason))
            : Rules.NotTheCaseManager(current);
}
