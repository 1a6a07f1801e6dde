namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The objector agrees to the later day that was proposed, or does not. After the last day nothing can be delayed any more.
/// </summary>
public sealed record AnswerObjectionDelay(Guid ObjectionId, bool Agrees) : ICaseCommand<AnswerObjectionDelay>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, .. Rules.ForBystander,
        RefusalCode.DelayNotProposed, RefusalCode.TermPassed,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalForObjector(current, ObjectionId, at.Actor)
        ?? current.Objections.First(o => o.Id == ObjectionId) switch
        {
            { DelayProposed: null } => Decision.Refuse(RefusalCode.DelayNotProposed),
            var objection when Agrees && OpenObjection.RefusalWhenPassed(objection, at) is { } refusal => refusal,
            _ => Decision.Accept(new ObjectionDelayAnswered(ObjectionId, Agrees)),
        };
}
