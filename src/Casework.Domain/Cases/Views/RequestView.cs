using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Views;

/// <summary>
/// Whoever may decide the question invites the citizen to give their view first (Awb 4:7, 4:8); also before a decision is withdrawn.
/// </summary>
public sealed record RequestView(Guid Id, Guid QuestionId, Personal About, DateOnly AnswerBy) : ICaseCommand<RequestView>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForHolder, RefusalCode.AlreadyRequested, RefusalCode.DateInThePast];

    public Decision Decide(CitizenCase current, Circumstances at) => Rules.RefusalForReviser(current, QuestionId, at.Actor)
        ?? current.Question(QuestionId)! switch
        {
            { OpenView: not null } => Decision.Refuse(RefusalCode.AlreadyRequested),
            _ when AnswerBy <= LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInThePast),
            _ => Decision.Accept(new ViewRequested(QuestionId, Id, About, AnswerBy)),
        };
}
