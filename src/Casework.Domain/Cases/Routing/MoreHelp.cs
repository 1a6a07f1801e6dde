
namespace Casework.Domain.Cases.Routing;

/// <summary>What a change of wish or support need does to questions that are open already: more help, never less.</summary>
internal static class MoreHelp
{
    /// <summary>New advice for every question whose route would give more help now; a route that an official chose stays.</summary>
    public static IEnumerable<CaseEvent> For(CitizenCase after, Circumstances at) =>
        after.OpenQuestions.Where(question => !question.Overruled).SelectMany(question => For(after, question, at));

    /// <param name="hand">What was filled in, where that is what changed.</param>
    public static IEnumerable<CaseEvent> For(CitizenCase after, Question question, Circumstances at, FormInHand? hand = null)
    {
        var advice = TriageOf.Question(after, question, at, hand);
        if (Catalogues.Triage.Triage.Help(advice.Route) <= Catalogues.Triage.Triage.Help(question.Route)) yield break;
        yield return new TriageAdvised(question.Id, advice.Route, advice.Rules, false, at.Catalogue.Version);
        if (question.Holder.BackOffice) yield return new QuestionTakenFromBackOffice(question.Id);
    }
}
