using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Terms;

/// <summary>
/// What a late decision costs (dwangsom, Awb 4:17), on an application or on an objection (Awb 7:14), from the notice of default that
/// counts.
/// </summary>
/// <param name="NoticeOn">When the notice of default came in.</param>
/// <param name="DueAt">The last day to decide, as it was then.</param>
/// <param name="PublishedOn">The day of the decision; null while there is none.</param>
/// <param name="ExcludedBy">The article by which lateness costs nothing here (Awb 4:17(5), Woo 8.2, a special act), or null.</param>
public sealed record LatePenalty(DateOnly NoticeOn, DateOnly DueAt, DateOnly? PublishedOn, string? ExcludedBy)
{
    /// <summary>Of the decision on the application; null when no notice of default counts.</summary>
    public static LatePenalty? Of(Question question) => question is { Term: { } term, Watch.NoticeOn: { } notice }
        ? new(notice, DecisionTerm.DecideBy(term, notice), DayOf(question.TermEndedAt), term.Rule.PenaltyExcludedBy)
        : null;

    /// <summary>Of the decision on the objection, up to the new decision where it needs one (Awb 7:11(2)).</summary>
    public static LatePenalty? Of(CitizenCase current, Objection objection) => objection.Watch.NoticeOn is { } notice
        ? new(notice, objection.DecideBy, DayOf(objection.EndedAt), ExcludedByService(current.Question(objection.QuestionId)!))
        : null;

    /// <summary>The article by which the service excludes the penalty, or null.</summary>
    public static string? ExcludedByService(Question question) => question.Term?.Rule.PenaltyExcludedBy;

    /// <summary>
    /// What has run by the end of that day. A day without decision costs money, the day of the decision does not. Null when the notice is
    /// older than the penalty itself.
    /// </summary>
    public Penalty? By(DateOnly day) => Compute(PublishedOn ?? day.AddDays(1));

    /// <summary>What runs when no decision comes.</summary>
    public Penalty? Whole => Compute(null);

    /// <summary>Nothing can be added to it any more: there is a decision, or the 42 days are full.</summary>
    public bool IsFinal(Penalty penalty) => PublishedOn is not null || penalty.Days == PenaltyRates.MaximumDays || ExcludedBy is not null;

    /// <summary>The steps of the calculation as far as it has come, with their articles.</summary>
    public IReadOnlyList<TermStep> Steps(Penalty penalty)
    {
        if (ExcludedBy is { } article) return [PenaltySteps.Excluded(article)];
        return [.. PenaltySteps.Of(penalty, DueAt, NoticeOn, PublishedOn, null, PenaltyRates.For(NoticeOn)!).OfType<TermStep>()
            .Where(step => step.Explanation.Code != "penalty-determine" || IsFinal(penalty))];
    }

    private Penalty? Compute(DateOnly? publishedOn) => Penalty.Compute(DueAt, NoticeOn, publishedOn, excluded: ExcludedBy is not null);

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } moment ? LocalDay.Of(moment) : null;
}
