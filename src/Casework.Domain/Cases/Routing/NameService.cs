using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Cases.Routing;

/// <summary>
/// The first line says which service a question is about, when nobody knew (law 4), or corrects it, with a reason. Only while the question
/// is at the first line and not offered: what an organisation has is handed back, and a back office's is overruled to tailored first.
/// Triage starts anew, also where an official had overruled it, since that was for another service; the term counts from the receipt.
/// </summary>
/// <param name="Service">A code of the catalogue.</param>
/// <param name="Suggestions">What the catalogue suggests beside this service and the case does not have yet.</param>
public sealed record NameService(
    Guid QuestionId, string Service, Personal? Reason, IReadOnlyList<SuggestionMade> Suggestions) : ICaseCommand<NameService>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. Rules.ForQuestion, .. Rules.WhileOffered, RefusalCode.NotAtFirstLine, RefusalCode.AlreadyNamed,
        RefusalCode.ReasonRequired,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalFor(current, QuestionId) ?? Rules.RefusalWhileOffered(current, QuestionId) ?? current.Question(QuestionId)! switch
        {
            { Holder.AtFirstLine: false } => Decision.Refuse(RefusalCode.NotAtFirstLine),
            { Service: { } known } when known == Service => Decision.Refuse(RefusalCode.AlreadyNamed, Service),
            { Service: not null } when Reason is null => Decision.Refuse(RefusalCode.ReasonRequired),
            var question => Name(current, question, at),
        };

    private Decision Name(CitizenCase current, Question question, Circumstances at)
    {
        var service = at.Catalogue.Services[Service];
        var named = new QuestionServiceNamed(
            QuestionId, question.Service, Service, service.Organisation,
            Catalogues.DecisionTermRule.Of(service), service.PromisedWorkingDays, Reason, at.Catalogue.Version,
            TermWatch.WarningOf(service),
            KnownOf.Of(current, service, FilledForm.Empty).Missing(TriageOf.Facts(current, Service, question.Facts.AmountCents, at)));
        var state = current.After([named with { HappenedAt = at.Now }]);
        return Decision.Accept([named, .. TriageOf.Follow(state, QuestionId, at), .. Suggestions]);
    }
}
