using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Domain.Cases.Routing;

namespace Casework.Domain.Cases.Intake;

/// <summary>Questions join a case, at intake or later: each is triaged by the catalogue, and a standard one goes its way by itself (law 5).</summary>
/// <param name="Suggestions">What the catalogue suggests beside these questions.</param>
public sealed record AskQuestions(IReadOnlyList<NewQuestion> Questions, string Desk, Channel Channel, IReadOnlyList<SuggestionMade> Suggestions) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        CaseEvent[] asked = [.. Questions.Select(question => Ask(question, at))];
        var state = current.After(asked.Select(e => e with { HappenedAt = at.Now }));
        return Decision.Accept([.. asked.SelectMany(e => TriageOf.Follow(state, ((QuestionAsked)e).QuestionId, at).Prepend(e)), .. Suggestions]);
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
