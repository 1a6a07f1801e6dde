using Casework.Domain.Cases;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;

namespace Casework.Application.Cases.CaseFiles;

/// <summary>The term of a decision as of one day: the legal last day, the promised one on the standard route, what moved it, and what lateness costs.</summary>
public sealed record FileTerm(DateOnly DecideBy, DateOnly? PromisedBy, bool Suspended, IReadOnlyList<FileTermChange> History, FilePenalty? Penalty)
{
    public static FileTerm? Of(Question question, DateOnly asOf, string language)
    {
        if (question.Term is not { } facts) return null;
        var term = DecisionTerm.Compute(facts, asOf);
        return new(
            term.DecideBy, question.Route == Domain.Catalogues.Triage.Route.Standard ? term.PromisedBy : null, term.Suspended && question.IsOpen,
            [.. term.History.Select(change => FileTermChange.Of(change, language))],
            FilePenalty.Of(question, asOf, language));
    }
}

public sealed record FileTermChange(DateOnly On, string Rule, string Article, DateOnly? Was, DateOnly DecideBy, string Explanation)
{
    public static FileTermChange Of(TermChange change, string language) =>
        new(change.On, change.Rule, change.Article, change.Was, change.DecideBy, change.Because.In(language));
}

/// <summary>What a late decision costs (dwangsom, Awb 4:17), counted up to the day asked about or to the decision.</summary>
/// <param name="GraceEnd">The last day on which deciding is still free.</param>
/// <param name="FirstDay">The first day that costs money; null as long as none does.</param>
/// <param name="Final">Nothing can be added to it any more.</param>
/// <param name="DetermineBy">Last day for the decision that sets the amount (Awb 4:18); null while it still runs.</param>
/// <param name="Steps">The calculation, step by step.</param>
/// <param name="ExcludedBy">The article by which lateness costs nothing on this service; null where it does.</param>
public sealed record FilePenalty(
    DateOnly NoticeReceivedOn, DateOnly? GraceEnd, DateOnly? FirstDay, DateOnly? LastDay, int Days, int AmountCents, bool Final, DateOnly? DetermineBy,
    IReadOnlyList<TermStepAnswer> Steps, string? ExcludedBy)
{
    public static FilePenalty? Of(Question question, DateOnly asOf, string language) => Of(LatePenalty.Of(question), asOf, language);

    public static FilePenalty? Of(LatePenalty? late, DateOnly asOf, string language)
    {
        if (late?.By(asOf) is not { } penalty) return null;
        var final = late.IsFinal(penalty);
        return new(
            late.NoticeOn, penalty.GraceEnd, penalty.FirstDay, penalty.LastDay, penalty.Days, penalty.AmountCents, final,
            final ? penalty.DetermineBy : null,
            [.. late.Steps(penalty).Select(step => new TermStepAnswer(step.Rule, step.Article, step.Date, step.Explanation.In(language)))],
            late.ExcludedBy);
    }
}
