using Casework.Domain.Cases.Routing;
using Casework.Domain.Triage;

namespace Casework.Domain.Cases.Support;

/// <summary>The support that this case needs, with the reason. It may only lead to more help: a standard question may come back to a person for it.</summary>
public sealed record AssessSupportNeed(SupportLevel Level, Personal Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        var after = current with { Support = Level };
        return Decision.Accept([new SupportNeedAssessed(Level, Reason), .. current.OpenQuestions.SelectMany(question => MoreHelp(after, question, at))]);
    }

    private static IEnumerable<CaseEvent> MoreHelp(CitizenCase after, Question question, Circumstances at)
    {
        if (question.Overruled || question.Route != Route.Standard) yield break;
        var advice = TriageOf.Question(after, question, at.Catalogue);
        if (advice.Route != Route.Tailored) yield break;
        yield return new TriageAdvised(question.Id, advice.Route, advice.Rules, false, at.Catalogue.Version);
        if (question.Holder.BackOffice) yield return new QuestionTakenFromBackOffice(question.Id);
    }
}
