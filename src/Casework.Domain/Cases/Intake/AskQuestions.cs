using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Terms;
using Casework.Domain.Cases.Routing;

namespace Casework.Domain.Cases.Intake;

/// <summary>
/// Questions join a case, at intake or later: each is triaged by the catalogue, and a standard one goes its way by itself (law 5).
/// </summary>
/// <param name="Suggestions">What the catalogue suggests beside these questions.</param>
/// <param name="Facts">What registers hold already; only what a question rests on, or what is wrong, is recorded (law 15).</param>
/// <param name="Identified">How whoever takes them in knows who the citizen is: a rule grants only where that is sure enough (law 17).</param>
public sealed record AskQuestions(
    IReadOnlyList<NewQuestion> Questions, string Desk, Channel Channel,
    IReadOnlyList<SuggestionMade> Suggestions, IReadOnlyList<NewFact>? Facts = null,
    Identification? Identified = null) : ICaseCommand<AskQuestions>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        var asked = Questions.Concat(Corrections(at)).Select(question => (question, events: Ask(current, question, at).ToList())).ToList();
        var state = current.After(asked.SelectMany(each => each.events).Select(e => e with { HappenedAt = at.Now }));
        return Decision.Accept([
            .. asked.SelectMany(each => each.events.Concat(TriageOf.Follow(state, each.question.Id, at, Hand(current, each.question, at)))),
            .. Suggestions, .. Reused(at)]);
    }

    /// <summary>A wrong fact is a question to whoever holds the register.</summary>
    private IEnumerable<NewQuestion> Corrections(Circumstances at)
    {
        foreach (var fact in Facts ?? [])
            if (fact.Wrong is { } wrong)
                yield return new(wrong.QuestionId, wrong.Text, at.Catalogue.CorrectionOf(fact.Source)?.Code, new());
    }

    private IEnumerable<CaseEvent> Reused(Circumstances at)
    {
        foreach (var fact in Facts ?? [])
        {
            Guid[] resting = [.. Questions.Where(question => ServiceOf(question, at)?.Attributes.Contains(fact.Attribute) is true).Select(question => question.Id)];
            if (resting.Length == 0 && fact.Wrong is null) continue;
            yield return new FactReused(fact.Id, fact.Source, fact.Attribute, fact.Value, fact.ReadAt, resting);
            if (fact.Wrong is { } wrong) yield return new FactDisputed(fact.Id, wrong.QuestionId, wrong.Text);
        }
    }

    /// <summary>The question, with what is missing, whoever says what; and what was filled in.</summary>
    private IEnumerable<CaseEvent> Ask(CitizenCase current, NewQuestion question, Circumstances at)
    {
        var service = ServiceOf(question, at);
        var hand = Hand(current, question, at);
        var missing = hand.There.Missing(hand.On(TriageOf.Facts(current, service?.Code, question.Facts.AmountCents, at)));
        yield return new QuestionAsked(
            question.Id, question.Text, service?.Code, service?.Organisation, DecisionTermRule.Of(service), service?.PromisedWorkingDays,
            LocalDay.Of(at.Now), Desk, Channel, new(question.Facts.AmountCents, missing.Count == 0 ? null : missing),
            at.Catalogue.Version, TermWatch.WarningOf(service));
        if (question.Form is { Plain.Values.Count: > 0 } form)
            yield return new FormFilledIn(question.Id, form.Sealed, form.Plain.Codes, missing, at.Catalogue.Version);
    }

    private FormInHand Hand(CitizenCase current, NewQuestion question, Circumstances at) => new(
        KnownOf.Of(current, ServiceOf(question, at), question.Form?.Plain ?? FilledForm.Empty, Facts), Identified ?? Identification.None);

    private static Service? ServiceOf(NewQuestion question, Circumstances at) => question.Service is { } code ? at.Catalogue.Services[code] : null;
}

/// <summary>A question as it comes in. Its service is a code of the catalogue, or null when nobody knows it yet.</summary>
/// <param name="Form">What its service asks, as far as it was filled in.</param>
public sealed record NewQuestion(Guid Id, Personal Text, string? Service, QuestionFacts Facts, GivenForm? Form = null);
