using Casework.Domain.Terms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Routing;

/// <summary>What the rules of the catalogue say of a question in this case.</summary>
internal static class TriageOf
{
    /// <summary>The advice on a question as it is in this state, and what follows from it by itself.</summary>
    /// <param name="hand">What was filled in, where it is at hand: only then a rule may grant.</param>
    public static IEnumerable<CaseEvent> Follow(CitizenCase state, Guid questionId, Circumstances at, FormInHand? hand = null)
    {
        var question = state.Question(questionId)!;
        var advice = Question(state, question, at, hand);
        return [new TriageAdvised(questionId, advice.Route, advice.Rules, advice.GrantAtOnce, at.Catalogue.Version), .. BackOffice.Send(question, advice)];
    }

    public static TriageAdvice Question(CitizenCase current, Question question, Circumstances at, FormInHand? hand = null)
    {
        var facts = Facts(current, question.Service, question.Facts.AmountCents, at) with
        {
            MissingData = KnownOf.Missing(current, question, at.Catalogue).Count,
            Filled = (question.Form?.Filled ?? []).ToHashSet(),
            Fired = question.Rules,
        };
        return at.Catalogue.Advise(hand?.On(facts) ?? facts);
    }

    /// <summary>What is known of the case, without what a service asks.</summary>
    public static TriageFacts Facts(CitizenCase current, string? service, long? amountCents, Circumstances at) => new(
        service,
        current.OpenQuestions.Select(q => q.Organisation).OfType<string>().Distinct().Count(),
        current.Wish,
        current.Support,
        amountCents,
        0,
        current.Questions.Count(q => q.Outcome is DecisionOutcome.Refused or DecisionOutcome.PartlyGranted or DecisionOutcome.NotConsidered),
        current.Channel)
    { Today = LocalDay.Of(at.Now) };
}
