using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Domain.Cases.Routing;

namespace Casework.Domain.Cases.Intake;

/// <summary>Questions join a case, at intake or later: each is triaged by the catalogue, and a standard one goes its way by itself (law 5).</summary>
/// <param name="Suggestions">What the catalogue suggests beside these questions.</param>
/// <param name="Facts">What registers hold already; only what a question rests on, or what is wrong, is recorded (law 15).</param>
public sealed record AskQuestions(IReadOnlyList<NewQuestion> Questions, string Desk, Channel Channel, IReadOnlyList<SuggestionMade> Suggestions, IReadOnlyList<NewFact>? Facts = null) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        CaseEvent[] asked = [.. Questions.Concat(Corrections(at)).Select(question => Ask(question, at))];
        var state = current.After(asked.Select(e => e with { HappenedAt = at.Now }));
        return Decision.Accept([.. asked.SelectMany(e => TriageOf.Follow(state, ((QuestionAsked)e).QuestionId, at).Prepend(e)), .. Suggestions, .. Reused(at)]);
    }

    /// <summary>A wrong fact is a question to whoever holds the register.</summary>
    private IEnumerable<NewQuestion> Corrections(Circumstances at)
    {
        foreach (var fact in Facts ?? [])
            if (fact.Wrong is { } wrong) yield return new(wrong.QuestionId, wrong.Text, at.Catalogue.CorrectionOf(fact.Source)?.Code, new());
    }

    private IEnumerable<CaseEvent> Reused(Circumstances at)
    {
        foreach (var fact in Facts ?? [])
        {
            Guid[] resting = [.. Questions.Where(question => question.Service is { } code && at.Catalogue.Services[code].Uses?.Contains(fact.Attribute) is true).Select(question => question.Id)];
            if (resting.Length == 0 && fact.Wrong is null) continue;
            yield return new FactReused(fact.Id, fact.Source, fact.Attribute, fact.Value, fact.ReadAt, resting);
            if (fact.Wrong is { } wrong) yield return new FactDisputed(fact.Id, wrong.QuestionId, wrong.Text);
        }
    }

    private QuestionAsked Ask(NewQuestion question, Circumstances at)
    {
        var service = question.Service is { } code ? at.Catalogue.Services[code] : null;
        return new(
            question.Id, question.Text, service?.Code, service?.Organisation, DecisionTermRule.Of(service), service?.PromisedWorkingDays,
            LocalDay.Of(at.Now), Desk, Channel, question.Facts, at.Catalogue.Version, TermWatch.WarningOf(service));
    }
}

/// <summary>A question as it comes in. Its service is a code of the catalogue, or null when nobody knows it yet.</summary>
public sealed record NewQuestion(Guid Id, Personal Text, string? Service, QuestionFacts Facts);
