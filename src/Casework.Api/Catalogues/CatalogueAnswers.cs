using Casework.Application.Finding;
using Casework.Application.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Api.Catalogues;

/// <summary>Parts of the catalogue as they are answered, in one language.</summary>
public static class CatalogueAnswers
{
    /// <summary>A service; the guidance goes along only for officials.</summary>
    public static ServiceAnswer Answer(this Service service, Catalogue catalogue, string language, bool forOfficials = false) => new(
        service.Code,
        service.Name.In(language),
        service.Summary.In(language),
        service.Organisation,
        catalogue.Organisations.GetValueOrDefault(service.Organisation)?.Name.In(language) ?? service.Organisation,
        service.Formal,
        service.Formal ? new(service.Term.Length, service.Term.Unit, service.Term.Article) : null,
        service.PromisedWorkingDays,
        TermWatch.WarningOf(service),
        Answer(service.Reaction ?? ReactionTerm.Usual),
        [.. catalogue.LifeEvents.Values.Where(l => l.Services.Contains(service.Code)).Select(l => l.Code)],
        [.. service.Rules.Select(r => r.Answer(language))],
        [.. service.Related.Select(r => new RelatedServiceAnswer(r.Service, r.Reason.In(language)))],
        forOfficials ? service.Guidance?.Answer(language) : null,
        DecisionTermRule.Of(service)?.PenaltyExcludedBy);

    /// <summary>Which words fitted, and what they fitted.</summary>
    public static string Why(this FoundService found, Words words, string language) =>
        words.Text(language, "found.why", string.Join(", ", found.Words.Select(word => $"‘{word}’")), found.Phrase);

    private static ReactionTermAnswer Answer(ReactionTerm term) => new(term.Days, term.LongerDays, term.RemindWorkingDays ?? ReactionTerm.UsualReminder);

    public static LifeEventAnswer Answer(this LifeEvent lifeEvent, string language) =>
        new(lifeEvent.Code, lifeEvent.Name.In(language), lifeEvent.Description.In(language), lifeEvent.Services,
            [.. (lifeEvent.Questions ?? []).Select(question => new LifeQuestionAnswer(question.Code, question.Text.In(language), question.Services))]);

    public static OrganisationAnswer Answer(this Organisation organisation, string language) => new(
        organisation.Code, organisation.Name.In(language), organisation.Phone, organisation.Coordinator.Name,
        organisation.EscalateAfterWorkingDays, organisation.LapseAfterWorkingDays);

    public static DeskAnswer Answer(this Desk desk, string language) =>
        new(desk.Code, desk.Name.In(language), desk.Phone, desk.Coordinator.Name, desk.Online);

    public static HelperAnswer Answer(this HelpPoint point, string language) => new(
        point.Code, point.Name.In(language), point.HelpsWith.In(language), point.Phone, point.Desks ?? [], point.LifeEvents ?? [], point.Services ?? []);

    public static PurposeAnswer Answer(this Purpose purpose, string language) => new(purpose.Code, purpose.Name.In(language));

    public static TriageRuleAnswer Answer(this TriageRule rule, string language) => new(rule.Code, rule.Version, rule.Route, rule.Explanation.In(language));

    public static GuidanceAnswer Answer(this Guidance guidance, string language) => new(
        guidance.SolveYourself.In(language),
        [.. guidance.Ask.Select(a => a.In(language))],
        [.. guidance.Papers.Select(p => p.In(language))],
        guidance.WhomToPhone.In(language),
        guidance.Phone);
}

/// <summary>A service in one language; the term is null when asking is no application.</summary>
/// <param name="NoPenalty">The article by which a late decision costs no penalty; null where Awb 4:17 holds.</param>
/// <param name="Why">Where services were sought: which words fitted, and what they fitted; else null.</param>
public sealed record ServiceAnswer(
    string Code, string Name, string Summary, string Organisation, string OrganisationName, bool Formal, TermAnswer? Term, int? PromisedWorkingDays, int WarnWorkingDays, ReactionTermAnswer Reaction,
    IReadOnlyList<string> LifeEvents, IReadOnlyList<TriageRuleAnswer> Rules, IReadOnlyList<RelatedServiceAnswer> Related, GuidanceAnswer? Guidance, string? NoPenalty, string? Why = null);

public sealed record TermAnswer(int Length, TermUnit Unit, string Article);

/// <summary>The least time that a citizen gets to react, in days; the longer one with support need, by letter or on paper.</summary>
/// <param name="RemindWorkingDays">How many working days before the date the citizen is reminded; 0 is never.</param>
public sealed record ReactionTermAnswer(int Days, int LongerDays, int RemindWorkingDays);

/// <summary>A rule as the public may read it: how it routes and why.</summary>
public sealed record TriageRuleAnswer(string Code, int Version, Route Route, string Explanation);

public sealed record RelatedServiceAnswer(string Service, string Reason);

/// <summary>What a counter official needs at hand.</summary>
public sealed record GuidanceAnswer(string SolveYourself, IReadOnlyList<string> Ask, IReadOnlyList<string> Papers, string WhomToPhone, string Phone);

public sealed record LifeEventAnswer(string Code, string Name, string Description, IReadOnlyList<string> Services, IReadOnlyList<LifeQuestionAnswer> Questions);

/// <summary>A question with yes or no; yes leads to services.</summary>
public sealed record LifeQuestionAnswer(string Code, string Text, IReadOnlyList<string> Services);

public sealed record OrganisationAnswer(
    string Code, string Name, string Phone, string CoordinatorName, int EscalateAfterWorkingDays, int LapseAfterWorkingDays);

public sealed record DeskAnswer(string Code, string Name, string Phone, string CoordinatorName, bool Online);

/// <summary>A registered local helper. Without desks it works everywhere; without life events and services it helps with anything.</summary>
public sealed record HelperAnswer(
    string Code, string Name, string HelpsWith, string Phone, IReadOnlyList<string> Desks, IReadOnlyList<string> LifeEvents, IReadOnlyList<string> Services);

public sealed record PurposeAnswer(string Code, string Name);

/// <summary>A message that is written often. What stands in braces is filled in: the places by whoever sends it, contact and case number by themselves.</summary>
/// <param name="ReplyOptions">The ways to answer that it gives where none are named.</param>
public sealed record MessageTemplateAnswer(string Code, string Title, string Text, IReadOnlyList<string> Places, IReadOnlyList<string> ReplyOptions);
