using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Application.Cases.Intake;

/// <summary>What the desk can print on the slip: numbers, dates and the route of each question.</summary>
public sealed record IntakeAnswer(
    Guid CaseId, string CaseNumber, string? TrackingCode, bool Joined, IReadOnlyList<QuestionAnswer> Questions, IReadOnlyList<SuggestionAnswer> Suggestions)
{
    public static IntakeAnswer Of(CitizenCase after, IReadOnlyList<Guid> ids, bool joined, string? trackingCode, Visibility sees, CatalogueVersions catalogues, string language) => new(
        after.Id, after.CaseNumber, trackingCode, joined,
        [.. after.Questions.Where(question => ids.Contains(question.Id)).Select(question => QuestionAnswer.Of(question, catalogues, language, sees: sees))],
        [.. after.Suggestions.Where(suggestion => sees.Shows(CasePart.Suggestions) && ids.Contains(suggestion.Id)).Select(suggestion => SuggestionAnswer.Of(after, suggestion, catalogues, language))]);
}

public sealed record QuestionAnswer(Guid QuestionId, TriageAnswer Triage, DateOnly? DecideBy)
{
    /// <param name="asOf">The day that the date is told for; at intake the day on which it was asked.</param>
    public static QuestionAnswer Of(Question question, CatalogueVersions catalogues, string language, DateOnly? asOf = null, Visibility? sees = null) => new(
        question.Id,
        TriageAnswer.Of(question.Route, question.Rules, question.CatalogueVersion, catalogues, language, sees),
        question.Term is { } term ? DecisionTerm.DecideBy(term, asOf ?? LocalDay.Of(question.AskedAt)) : null);
}

public sealed record TriageAnswer(Route Route, IReadOnlyList<RuleAnswer> Rules)
{
    public static TriageAnswer Of(Route route, IReadOnlyList<RuleFired> rules, string version, CatalogueVersions catalogues, string language, Visibility? sees = null) =>
        new(route, [.. rules.Where(rule => sees?.Shows(catalogues.Find(version)?.Rule(rule)) is not false).Select(rule => new RuleAnswer(rule.Code, rule.Version, catalogues.Find(version)?.Explain(rule)?.In(language) ?? ""))]);
}

public sealed record RuleAnswer(string Code, int Version, string Explanation);

public sealed record SuggestionAnswer(Guid SuggestionId, string Service, string Reason)
{
    public static SuggestionAnswer Of(CitizenCase after, Suggestion suggestion, CatalogueVersions catalogues, string language)
    {
        string[] others = [.. after.Questions.Select(question => question.Service).OfType<string>().Where(service => service != suggestion.Service)];
        var why = catalogues.Current.Suggest(after.LifeEvent, others).FirstOrDefault(related => related.Service == suggestion.Service)?.Reason
            ?? catalogues.Current.Services.GetValueOrDefault(suggestion.Service)?.Summary;
        return new(suggestion.Id, suggestion.Service, why?.In(language) ?? "");
    }
}
