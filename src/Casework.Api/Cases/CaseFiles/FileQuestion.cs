using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Projections.CaseFiles;

namespace Casework.Api.Cases.CaseFiles;

/// <summary>One question of the case file; status and term are the answers of the domain's own rules.</summary>
public sealed record FileQuestion(
    Guid QuestionId, string? Service, string? Organisation, Personal Text, QuestionStatus Status, FileHolder Holder, FileTriage Triage, FileTerm? Term,
    IReadOnlyList<ServiceEntry> ServicesNamed, DecisionEntry? Decision, AnswerEntry? Answer, HandBackEntry? HandBack, IReadOnlyList<TermEntry> TermActs, IReadOnlyList<DateOnly> NoticesOfDefault,
    FilePenalty? Penalty, DateTimeOffset AskedAt, DateTimeOffset? EndedAt)
{
    public static FileQuestion Of(CitizenCase current, QuestionEntry entry, CatalogueVersions catalogues, string language, DateTimeOffset now)
    {
        var question = current.Question(entry.QuestionId)!;
        var day = LocalDay.Of(question.EndedAt ?? now);
        return new(
            question.Id, question.Service, question.Organisation, entry.Text, Domain.Cases.Status.Of(current, question), FileHolder.Of(current, question),
            FileTriage.Of(question, entry, catalogues, language), FileTerm.Of(question, day, language), entry.ServicesNamed, entry.Decision, entry.Answer, entry.HandBack,
            entry.TermActs, entry.NoticesOfDefault, FilePenalty.Of(question, entry.NoticesOfDefault, day), question.AskedAt, question.EndedAt);
    }
}

public sealed record FileHolder(Line Line, string? Desk, string? Organisation, bool BackOffice)
{
    public static FileHolder Of(CitizenCase current, Question question) => question.Holder switch
    {
        { AtFirstLine: true } => new(Line.First, current.Desk, null, false),
        var holder => new(Line.Second, null, holder.Organisation, holder.BackOffice),
    };
}

public sealed record FileTriage(Domain.Triage.Route Route, IReadOnlyList<FileRule> Rules, string CatalogueVersion, TriageChange? ConfirmedBy, TriageChange? OverruledBy)
{
    public static FileTriage Of(Question question, QuestionEntry entry, CatalogueVersions catalogues, string language) => new(
        question.Route,
        [.. question.Rules.Select(rule => new FileRule(rule.Code, rule.Version, catalogues.Find(question.CatalogueVersion)?.Explain(rule)?.In(language) ?? ""))],
        question.CatalogueVersion, entry.Confirmed, entry.Overruled);
}

public sealed record FileRule(string Code, int Version, string Explanation);

public sealed record FileTerm(DateOnly DecideBy, DateOnly? PromisedBy, bool Suspended, IReadOnlyList<FileTermChange> History)
{
    public static FileTerm? Of(Question question, DateOnly asOf, string language)
    {
        if (question.Term is not { } facts) return null;
        var term = DecisionTerm.Compute(facts, asOf);
        return new(term.DecideBy, term.PromisedBy, term.Suspended && question.IsOpen, [.. term.History.Select(change =>
            new FileTermChange(change.On, change.Rule, change.Article, change.Was, change.DecideBy, change.Because.In(language)))]);
    }
}

public sealed record FileTermChange(DateOnly On, string Rule, string Article, DateOnly? Was, DateOnly DecideBy, string Explanation);

/// <summary>What a late decision costs (dwangsom, Awb 4:17), counted up to today or to the decision.</summary>
public sealed record FilePenalty(DateOnly? GraceEnd, DateOnly? FirstDay, DateOnly? LastDay, int Days, int AmountCents)
{
    public static FilePenalty? Of(Question question, IReadOnlyList<DateOnly> notices, DateOnly asOf)
    {
        if (question.Term is not { } facts) return null;
        return notices.Where(on => !DecisionTerm.IsPremature(facts, on)).Select(on => Due(facts, on, question, asOf)).FirstOrDefault();
    }

    private static FilePenalty? Due(TermFacts facts, DateOnly noticeOn, Question question, DateOnly asOf)
    {
        // Of a decision the day itself is no longer late; while it is still open, today counts.
        var until = question.IsOpen ? asOf.AddDays(1) : asOf;
        return Penalty.Compute(DecisionTerm.DecideBy(facts, noticeOn), noticeOn, until) is { PrematureNotice: false } penalty
            ? new(penalty.GraceEnd, penalty.FirstDay, penalty.LastDay, penalty.Days, penalty.AmountCents)
            : null;
    }
}
