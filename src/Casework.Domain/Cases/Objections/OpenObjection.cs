namespace Casework.Domain.Cases.Objections;

internal static class OpenObjection
{
    public static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.CaseClosed, RefusalCode.UnknownObjection, RefusalCode.AlreadyDecided, RefusalCode.NotTheHolder];

    /// <summary>
    /// Why this actor can do nothing on the objection now, or null: it must be open, and of a question of the actor's organisation.
    /// </summary>
    public static Decision? Refusal(CitizenCase current, Guid objectionId, Actor actor) => current.Objections.FirstOrDefault(o => o.Id == objectionId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownObjection),
        { IsOpen: false } => Decision.Refuse(RefusalCode.AlreadyDecided),
        var objection when current.Question(objection.QuestionId)!.Holder.Organisation is { } holder && !actor.WorksFor(holder) =>
            Decision.Refuse(RefusalCode.NotTheHolder),
        _ => null,
    };
}
