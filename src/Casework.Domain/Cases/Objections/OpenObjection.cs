using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

internal static class OpenObjection
{
    public static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, RefusalCode.NotTheHolder];

    /// <summary>Also what <see cref="RefusalToMove"/> refuses with.</summary>
    public static readonly IReadOnlyList<RefusalCode> RefusalsToMove = [.. Refusals, RefusalCode.TermPassed];

    /// <summary>
    /// Why this actor can do nothing on the objection now, or null: it must be open, and of a question of the actor's organisation.
    /// </summary>
    public static Decision? Refusal(CitizenCase current, Guid objectionId, Actor actor) =>
        RefusalForAnyone(current, objectionId) ?? current.Objections.First(o => o.Id == objectionId) switch
        {
            var objection when current.Question(objection.QuestionId)!.Holder.Organisation is { } holder && !actor.WorksFor(holder) =>
                Decision.Refuse(RefusalCode.NotTheHolder),
            _ => null,
        };

    /// <summary>As <see cref="Refusal"/>, for what moves its last day: that must not have passed.</summary>
    public static Decision? RefusalToMove(CitizenCase current, Guid objectionId, Circumstances at) =>
        Refusal(current, objectionId, at.Actor) ?? RefusalWhenPassed(current.Objections.First(o => o.Id == objectionId), at);

    public static Decision? RefusalWhenPassed(Objection objection, Circumstances at) => LocalDay.Of(at.Now) > objection.DecideBy
        ? Decision.Refuse(RefusalCode.TermPassed, objection.DecideBy.ToString("yyyy-MM-dd"))
        : null;

    /// <summary>As <see cref="Refusal"/>, for what the objector says: whoever may take that in does.</summary>
    public static Decision? RefusalForObjector(CitizenCase current, Guid objectionId, Actor actor) => RefusalForAnyone(current, objectionId)
        ?? Rules.RefusalForBystander(current, current.Objections.First(o => o.Id == objectionId).QuestionId, actor);

    /// <summary>Whoever took the contested decision does not decide on the objection (Awb 10:3(3)).</summary>
    public static Decision? RefusalForDecider(CitizenCase current, Guid objectionId, Actor actor) =>
        Contested(current, objectionId)?.WasTakenBy(actor) is true ? Decision.Refuse(RefusalCode.TookTheDecision) : null;

    /// <summary>The decision objected to, or null where none was kept.</summary>
    public static TakenDecision? Contested(CitizenCase current, Guid objectionId)
    {
        var objection = current.Objections.First(o => o.Id == objectionId);
        return current.Question(objection.QuestionId)?.Decisions.FirstOrDefault(decision => decision.Id == objection.DecisionId);
    }

    private static Decision? RefusalForAnyone(CitizenCase current, Guid objectionId) => current.Objections.FirstOrDefault(o => o.Id == objectionId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownObjection),
        { IsOpen: false } => Decision.Refuse(RefusalCode.AlreadyDecided),
        _ => null,
    };
}
