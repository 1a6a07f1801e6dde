using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Cases.Facts;

/// <summary>
/// What the service of a question asks is filled in or corrected, by the citizen or an official. As long as nobody has worked on the
/// question it is triaged anew, on what is there now; after that it can only lead to more help.
/// </summary>
/// <param name="Form">The whole form as it is from now on.</param>
public sealed record FillInForm(Guid QuestionId, GivenForm Form, Identification? Identified = null) : ICaseCommand<FillInForm>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForQuestion, .. Rules.ForBystander];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        Rules.RefusalFor(current, QuestionId) ?? Rules.RefusalForBystander(current, QuestionId, at.Actor)
        ?? Decision.Accept([.. Known(), .. Fill(current, current.Question(QuestionId)!, at)]);

    private IEnumerable<CaseEvent> Known() => Identified is { } how ? [new CitizenIdentified(how.Means, how.Level)] : [];

    private IEnumerable<CaseEvent> Fill(CitizenCase current, Question question, Circumstances at)
    {
        var service = question.Service is { } code ? at.Catalogue.Services.GetValueOrDefault(code) : null;
        var hand = new FormInHand(KnownOf.Of(current, service, Form.Plain), Identified ?? Identification.None);
        var missing = hand.There.Missing(hand.On(TriageOf.Facts(current, question.Service, question.Facts.AmountCents, at)));
        var filled = new FormFilledIn(
            QuestionId, Form.Sealed, Form.Plain.Codes, missing, at.Catalogue.Version, question.Form is null ? null : true);
        return [filled, .. Advise(current.After([filled with { HappenedAt = at.Now }]), at, hand)];
    }

    private IEnumerable<CaseEvent> Advise(CitizenCase after, Circumstances at, FormInHand hand)
    {
        var question = after.Question(QuestionId)!;
        if (question.Overruled) return [];
        if (question.Touched || !question.Holder.AtFirstLine || after.OpenOfferOf(QuestionId) is not null) return MoreHelp.For(after, question, at, hand);
        var advice = TriageOf.Question(after, question, at, hand);
        return advice.Route == question.Route && advice.Rules.SequenceEqual(question.Rules) ? [] : TriageOf.Follow(after, QuestionId, at, hand);
    }
}
