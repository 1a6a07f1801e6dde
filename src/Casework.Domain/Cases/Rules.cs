namespace Casework.Domain.Cases;

/// <summary>Refusals that many commands share, so that the same "no" has the same code everywhere.</summary>
internal static class Rules
{
    /// <summary>What <see cref="RefusalFor"/> refuses with; the lists below stand for the methods of the same name.</summary>
    public static readonly IReadOnlyList<RefusalCode> ForQuestion =
        [RefusalCode.CaseClosed, RefusalCode.UnknownQuestion, RefusalCode.QuestionEnded];

    public static readonly IReadOnlyList<RefusalCode> WhileOffered = [RefusalCode.AlreadyOffered];

    /// <summary>Also what <see cref="RefusalForDecider"/> and <see cref="RefusalForReviser"/> refuse with.</summary>
    public static readonly IReadOnlyList<RefusalCode> ForHolder = [.. ForQuestion, RefusalCode.NotTheHolder];

    public static readonly IReadOnlyList<RefusalCode> ForBystander = [RefusalCode.NotTheHolder];

    public static Decision CaseClosed => Decision.Refuse(RefusalCode.CaseClosed);

    public static Decision NotTheCaseManager(CitizenCase current) =>
        Decision.Refuse(RefusalCode.NotTheCaseManager, current.CaseManager.Name);

    /// <summary>The refusal that keeps an open case from being touched in this question, or null when it may be.</summary>
    public static Decision? RefusalFor(CitizenCase current, Guid questionId) => current.Question(questionId) switch
    {
        _ when current.IsClosed => CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownQuestion),
        { IsOpen: false } => Decision.Refuse(RefusalCode.QuestionEnded),
        _ => null,
    };

    /// <summary>The refusal while an offer of this question waits for its answer, or null: until then nothing moves (law 3).</summary>
    public static Decision? RefusalWhileOffered(CitizenCase current, Guid questionId) =>
        current.OpenOfferOf(questionId) is { } offer ? Decision.Refuse(RefusalCode.AlreadyOffered, offer.Organisation) : null;

    /// <summary>As <see cref="RefusalFor"/>, and the actor must work for the organisation that holds the question.</summary>
    public static Decision? RefusalForHolder(CitizenCase current, Guid questionId, Actor actor) =>
        RefusalFor(current, questionId) ?? RefusalForOthers(current, questionId, actor);

    /// <summary>As <see cref="RefusalForHolder"/>, but a question whose decision was withdrawn or annulled is decided anew.</summary>
    public static Decision? RefusalForDecider(CitizenCase current, Guid questionId, Actor actor) =>
        !current.IsClosed && current.Question(questionId) is { Reconsidered: true }
            ? RefusalForOthers(current, questionId, actor)
            : RefusalForHolder(current, questionId, actor);

    /// <summary>What <see cref="RefusalForDecided"/> refuses with.</summary>
    public static readonly IReadOnlyList<RefusalCode> ForDecided =
        [RefusalCode.CaseClosed, RefusalCode.UnknownQuestion, RefusalCode.NotDecided, RefusalCode.NotTheHolder];

    /// <summary>The refusal that keeps the decision in force from being touched by this actor, or null.</summary>
    public static Decision? RefusalForDecided(CitizenCase current, Guid questionId, Actor actor) => current.Question(questionId) switch
    {
        _ when current.IsClosed => CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownQuestion),
        { InForce: null } => Decision.Refuse(RefusalCode.NotDecided),
        _ => RefusalForOthers(current, questionId, actor),
    };

    /// <summary>As <see cref="RefusalForDecider"/>, but a decision in force can be looked at again too.</summary>
    public static Decision? RefusalForReviser(CitizenCase current, Guid questionId, Actor actor) =>
        !current.IsClosed && current.Question(questionId) is { InForce: not null }
            ? RefusalForOthers(current, questionId, actor)
            : RefusalForDecider(current, questionId, actor);

    /// <summary>
    /// What the citizen says of a question is taken in by the desk, the case manager or the holder: an organisation that only looks on
    /// writes nothing of it.
    /// </summary>
    public static Decision? RefusalForBystander(CitizenCase current, Guid? questionId, Actor actor) =>
        actor.Organisation is { } organisation && actor.WorksFor(organisation) && !current.MayBeManagedBy(actor)
        && !(questionId is { } id && current.Question(id) is { } question && question.IsHeldBy(organisation))
            ? Decision.Refuse(RefusalCode.NotTheHolder)
            : null;

    private static Decision? RefusalForOthers(CitizenCase current, Guid questionId, Actor actor) =>
        current.Question(questionId)!.Holder.Organisation is { } holder && actor.WorksFor(holder)
            ? null
            : Decision.Refuse(RefusalCode.NotTheHolder);
}
