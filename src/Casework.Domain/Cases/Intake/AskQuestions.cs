using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Domain.Cases.Routing;

namespace Casework.Domain.Cases.Intake;

/// <summary>
/// Questions join a case, at intake or later: each is triaged by the catalogue, and a standard one goes its way by itself (law 5).
/// </summary>
/// <param name="Suggestions">What the catalogue suggests beside these questions.</param>
/// <param name="Facts">What registers hold already; only what a question rests on, or what is wrong, is recorded (law 15).</param>
/// <param name="Identified">Whether the citizen signed in, or was identified at a counter: only then a rule may grant (law 17).</param>
public sealed record AskQuestions(
    IReadOnlyList<NewQuestion> Questions, string Desk, Channel Channel,
    IReadOnlyList<SuggestionMade> Suggestions, IReadOnlyList<NewFact>? Facts = null,
    bool Identified = false) : ICaseCommand<AskQuestions>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        CaseEvent[] asked = [.. Questions.Concat(Corrections(at)).Select(question => Ask(current, question, at))];
        var state = current.After(asked.Select(e => e with { HappenedAt = at.Now }));
        return Decision.Accept([
            .. asked.Cast<QuestionAsked>().SelectMany(e => TriageOf.Follow(state, e.QuestionId, at, IsGrounded(current, e, at)).Prepend(e)),
            .. Suggestions, .. Reused(at)]);
    }

    /// <summary>
    /// Nothing is granted on what is not there: every attribute that the service uses must be known and not be called wrong (law 17).
    /// </summary>
    private bool IsGrounded(CitizenCase current, QuestionAsked question, Circumstances at)
    {
        if (!Identified || question.Service is not { } code || at.Catalogue.Services[code].Uses is not { Count: > 0 } uses) return false;
        var told = (Facts ?? []).ToLookup(fact => fact.Attribute, fact => fact.Wrong is null);
        return uses.All(attribute => told[attribute] is var said && said.Any()
            ? said.All(right => right)
            : current.Facts.Any(fact => fact.Attribute == attribute && fact.CorrectionId is null));
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
            Guid[] resting = [.. Questions.Where(question => question.Service is { } code && at.Catalogue.Services[code].Uses?.Contains(fact.Attribute) is true).Select(question => question.Id)];
            if (resting.Length == 0 && fact.Wrong is null) continue;
            yield return new FactReused(fact.Id, fact.Source, fact.Attribute, fact.Value, fact.ReadAt, resting);
            if (fact.Wrong is { } wrong) yield return new FactDisputed(fact.Id, wrong.QuestionId, wrong.Text);
        }
    }

    private QuestionAsked Ask(CitizenCase current, NewQuestion question, Circumstances at)
    {
        var service = question.Service is { } code ? at.Catalogue.Services[code] : null;
        return new QuestionAsked(
            question.Id, question.Text, service?.Code, service?.Organisation, DecisionTermRule.Of(service), service?.PromisedWorkingDays,
            LocalDay.Of(at.Now), Desk, Channel, FactsOf(current, question, service), at.Catalogue.Version, TermWatch.WarningOf(service));
    }

    /// <summary>Where nobody knows who asks, all that the service uses is missing, whatever was said to be.</summary>
    private static QuestionFacts FactsOf(CitizenCase current, NewQuestion question, Service? service) =>
        current.Citizen is { Bsn: null, KvkNumber: null } && service?.Uses is { Count: > 0 } uses
            ? question.Facts with { Missing = [.. (question.Facts.Missing ?? []).Union(uses)] }
            : question.Facts;
}

/// <summary>A question as it comes in. Its service is a code of the catalogue, or null when nobody knows it yet.</summary>
public sealed record NewQuestion(Guid Id, Personal Text, string? Service, QuestionFacts Facts);
