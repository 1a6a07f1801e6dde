using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Information;

/// <summary>Whoever holds a question asks the citizen for something by a date (Awb 4:5). The decision term rests meanwhile (Awb 4:15).</summary>
public sealed record RequestInformation(Guid Id, Guid QuestionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => Rules.RefusalFor(current, QuestionId) ?? current.Question(QuestionId)!.Holder switch
    {
        { Organisation: { } holder } when !at.Actor.WorksFor(holder) => Decision.Refuse("not-the-holder"),
        _ when AnswerBy <= LocalDay.Of(at.Now) => Decision.Refuse("date-in-the-past"),
        _ => Decision.Accept(new InformationRequested(Id, QuestionId, Items, AnswerBy)),
    };
}
