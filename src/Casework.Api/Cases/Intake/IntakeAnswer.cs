using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Domain.Triage;

namespace Casework.Api.Cases.Intake;

/// <summary>What the desk can print on the slip: numbers, dates and the route of each question.</summary>
public sealed record IntakeAnswer(
    Guid CaseId, string CaseNumber, string? TrackingCode, bool Joined, IReadOnlyList<QuestionAnswer> Questions, IReadOnlyList<SuggestionAnswer> Suggestions)
{
    public static IntakeAnswer Of(CitizenCase after, IReadOnlyList<Guid> ids, bool joined, string? trackingCode, CatalogueVersions catalogues, string language) => new(
        after.Id, after.CaseNumber, trackingCode, joined,
        [.. after.Questions.Where(question => ids.Contains(question.Id)).Select(question => QuestionAnswer.Of(question, catalogues, language))],
        [.. after.Suggestions.Where(suggestion => ids.Contains(suggestion.Id)).Select(suggestion => SuggestionAnswer.Of(after, suggestion, catalogues, language))]);
}

public sealed record QuestionAnswer(Guid QuestionId, TriageAnswer Triage, DateOnly? DecideBy)
{
    public static QuestionAnswer Of(Question question, CatalogueVersions catalogues, string language) => new(
        question.Id,
        TriageAnswer.Of(question.Route, question.Rules, question.CatalogueVersion, catalogues, language),
        question.Term is { } term ? DecisionTerm.DecideBy(term, LocalDay.Of(question.AskedAt)) : null);
}

public sealed record TriageAnswer(Route Route, IReadOnlyList<RuleAnswer> Rules)
{
    public static TriageAnswer Of(Route route, IReadOnlyList<RuleFired> rules, string version, CatalogueVersions catalogues, string language) =>
        new(route, [.. rules.Select(rule => new RuleAnswer(rule.Code, rule.Version, catalogues.Find(version)?.Explain(rule)?.In(language) ?? ""))]);
}

public sealed record RuleAnswer(string Code, int Version, string Explanation);

public sealed record SuggestionAnswer(Guid SuggestionId, string Service, string Reason)
{
    public static SuggestionAnswer Of(CitizenCase after, Suggestion suggestion, CatalogueVersions catalogues, string language)
    {
        string[] asked = [.. after.Questions.Select(question => question.Service).OfType<string>()];
        var why = catalogues.Current.Suggest(after.LifeEvent, asked).FirstOrDefault(related => related.Service == suggestion.Service);
        return new(suggestion.Id, suggestion.Service, why?.Reason.In(language) ?? catalogues.Current.Services[suggestion.Service].Summary.In(language));
    }
}
