using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Terms;

/// <summary>What a late decision on a question costs (dwangsom, Awb 4:17), from the notice of default that counts.</summary>
public static class LatePenalty
{
    /// <summary>
    /// What has run by the end of that day; null when no notice of default counts. A day without decision costs money, the day of the
    /// decision does not.
    /// </summary>
    public static Penalty? By(Question question, DateOnly day) => Compute(question, PublishedOn(question) ?? day.AddDays(1));

    /// <summary>What runs when no decision comes.</summary>
    public static Penalty? Whole(Question question) => Compute(question, null);

    /// <summary>Nothing can be added to it any more: the question has ended, or the 42 days are full.</summary>
    public static bool IsFinal(Question question, Penalty penalty) =>
        !question.IsOpen || penalty.Days == PenaltyRates.MaximumDays || ExcludedBy(question) is not null;

    /// <summary>The article by which lateness costs nothing here (Awb 4:17(5), Woo 8.2, a special act), or null.</summary>
    public static string? ExcludedBy(Question question) => question.Term?.Rule.PenaltyExcludedBy;

    /// <summary>The steps of the calculation as far as it has come, with their articles.</summary>
    public static IReadOnlyList<TermStep> Steps(Question question, Penalty penalty)
    {
        var notice = question.Watch.NoticeOn!.Value;
        if (ExcludedBy(question) is { } article) return [PenaltySteps.Excluded(article)];
        return [.. PenaltySteps.Of(penalty, DueAt(question, notice), notice, PublishedOn(question), null, PenaltyRates.For(notice)!).OfType<TermStep>()
            .Where(step => step.Explanation.Code != "penalty-determine" || IsFinal(question, penalty))];
    }

    private static Penalty? Compute(Question question, DateOnly? publishedOn) => question is { Term: not null, Watch.NoticeOn: { } notice }
        ? Penalty.Compute(DueAt(question, notice), notice, publishedOn, excluded: ExcludedBy(question) is not null)
        : null;

    private static DateOnly? PublishedOn(Question question) => question.EndedAt is { } at ? LocalDay.Of(at) : null;

    private static DateOnly DueAt(Question question, DateOnly notice) => DecisionTerm.DecideBy(question.Term!, notice);
}
