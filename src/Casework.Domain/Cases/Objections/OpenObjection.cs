namespace Casework.Domain.Cases.Objections;

internal static class OpenObjection
{
    /// <summary>Why this actor can do nothing on the objection now, or null: it must be open, and of a question of the actor's organisation.</summary>
    public static Decision? Refusal(CitizenCase current, Guid objectionId, Actor actor) => current.Objections.FirstOrDefault(o => o.Id == objectionId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse("unknown-objection"),
        { IsOpen: false } => Decision.Refuse("already-decided"),
        var objection when current.Question(objection.QuestionId)!.Holder.Organisation is { } holder && !actor.WorksFor(holder) => Decision.Refuse("not-the-holder"),
        _ => null,
    };
}
