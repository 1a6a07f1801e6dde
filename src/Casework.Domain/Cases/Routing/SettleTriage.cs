using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Routing;

/// <summary>An official confirms the advised route, or overrules it with a reason (law 5).</summary>
public sealed record SettleTriage(Guid QuestionId, Route Route, Personal? Reason) : ICaseCommand<SettleTriage>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. Rules.ForQuestion, RefusalCode.ReasonRequired, RefusalCode.NotAtFirstLine, .. Rules.WhileOffered,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalFor(current, QuestionId) ?? Settle(current, current.Question(QuestionId)!);

    private Decision Settle(CitizenCase current, Question question) => question switch
    {
        _ when Route == question.Route => Decision.Accept(new TriageConfirmed(QuestionId, Reason)),
        _ when Reason is null => Decision.Refuse(RefusalCode.ReasonRequired),
        { Holder: { AtFirstLine: false, BackOffice: false } } => Decision.Refuse(RefusalCode.NotAtFirstLine),
        _ => Rules.RefusalWhileOffered(current, QuestionId)
            ?? Decision.Accept([new TriageOverruled(QuestionId, question.Route, Route, Reason), .. Follow(question)]),
    };

    private IEnumerable<CaseEvent> Follow(Question question)
    {
        if (Route == Route.Standard && question.Organisation is { } organisation)
            yield return new QuestionSentToBackOffice(QuestionId, organisation);
        if (Route != Route.Standard && question.Holder.BackOffice)
            yield return new QuestionTakenFromBackOffice(QuestionId);
    }
}
