using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Cases.Routing;

/// <summary>
/// What happens by itself to a standard question (law 5): it goes to the back office, and is granted at once where a rule allows.
/// </summary>
internal static class BackOffice
{
    public static IEnumerable<CaseEvent> Send(Question question, TriageAdvice advice)
    {
        if (advice.Route != Route.Standard || question.Organisation is not { } organisation) yield break;
        yield return new QuestionSentToBackOffice(question.Id, organisation);
        if (advice.GrantedBy is { } law)
            yield return new QuestionDecided(question.Id, DecisionOutcome.Granted, null, law, null, null, ByRule: true);
    }
}
