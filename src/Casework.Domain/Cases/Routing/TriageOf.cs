using Casework.Domain.Catalogues;
using Casework.Domain.Triage;

namespace Casework.Domain.Cases.Routing;

/// <summary>What the rules of the catalogue say of a question in this case.</summary>
internal static class TriageOf
{
    /// <summary>The advice on a question as it is in this state, and what follows from it by itself.</summary>
    /// <param name="grounded">Whether all is there that a grant by rule would rest on.</param>
    public static IEnumerable<CaseEvent> Follow(CitizenCase state, Guid questionId, Circumstances at, bool grounded = false)
    {
        var question = state.Question(questionId)!;
        var advice = Question(state, question, at.Catalogue, grounded);
        return [new TriageAdvised(questionId, advice.Route, advice.Rules, advice.GrantAtOnce, at.Catalogue.Version), .. BackOffice.Send(question, advice)];
    }

    public static TriageAdvice Question(CitizenCase current, Question question, Catalogue catalogue, bool grounded = false) =>
        catalogue.Advise(new TriageFacts(
            question.Service,
            current.OpenQuestions.Select(q => q.Organisation).OfType<string>().Distinct().Count(),
            current.Wish,
            current.Support,
            question.Facts.AmountCents,
            question.Facts.Missing?.Count ?? 0,
            current.Questions.Count(q => q.Outcome is DecisionOutcome.Refused or DecisionOutcome.PartlyGranted or DecisionOutcome.NotConsidered),
            current.Channel,
            grounded));
}
