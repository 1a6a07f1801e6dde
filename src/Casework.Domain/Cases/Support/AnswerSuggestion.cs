using Casework.Domain.Cases.Intake;

namespace Casework.Domain.Cases.Support;

/// <summary>The citizen takes a suggested service, which becomes a question, or declines it.</summary>
/// <param name="Taken">The question that the suggestion becomes, or null when it is declined.</param>
public sealed record AnswerSuggestion(Guid SuggestionId, AskQuestions? Taken, Personal? Reason) : ICaseCommand<AnswerSuggestion>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.CaseClosed, RefusalCode.UnknownSuggestion, RefusalCode.AlreadyAnswered,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Suggestions.FirstOrDefault(s => s.Id == SuggestionId) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownSuggestion),
        { Status: not SuggestionStatus.Open } => Decision.Refuse(RefusalCode.AlreadyAnswered),
        _ when Taken is null => Decision.Accept(new SuggestionDeclined(SuggestionId, Reason)),
        _ => Taken.Decide(current, at) is Decision.Accepted asked
            ? Decision.Accept([new SuggestionTaken(SuggestionId), .. asked.Events])
            : Rules.CaseClosed,
    };
}
