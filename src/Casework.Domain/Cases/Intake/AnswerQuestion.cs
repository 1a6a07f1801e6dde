namespace Casework.Domain.Cases.Intake;

/// <summary>The first line solves a question that it holds. One that is offered must be withdrawn first.</summary>
public sealed record AnswerQuestion(Guid QuestionId, Personal Text) : ICaseCommand<AnswerQuestion>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForQuestion, RefusalCode.NotAtFirstLine, .. Rules.WhileOffered];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalFor(current, QuestionId) ?? current.Question(QuestionId) switch
        {
            { Holder.AtFirstLine: false } => Decision.Refuse(RefusalCode.NotAtFirstLine),
            _ => Rules.RefusalWhileOffered(current, QuestionId) ?? Decision.Accept(new QuestionAnswered(QuestionId, Text)),
        };
}
