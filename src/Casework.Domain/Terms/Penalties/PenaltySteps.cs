namespace Casework.Domain.Terms;

/// <summary>The calculation of a penalty for a late decision told step by step, each with its article (Awb 4:17–4:18, 6:12).</summary>
public static class PenaltySteps
{
    /// <param name="published">The day of the decision; null while there is none.</param>
    /// <param name="exclusion">Why there is no penalty, or null.</param>
    public static IEnumerable<TermStep?> Of(
        Penalty penalty, DateOnly due, DateOnly notice, DateOnly? published, string? exclusion, PenaltyRates rates)
    {
        if (penalty.PrematureNotice)
        {
            return [new("R1.6", "Awb 4:17(3)", notice, new("penalty-premature", ("notice", notice), ("due", due)))];
        }
        if (exclusion is not null || penalty.GraceEnd is not { } graceEnd)
        {
            return [Excluded("Awb 4:17(5)", exclusion ?? "woo-8.2")];
        }
        var grace = new TermStep("R1.6", "Awb 4:17(3)", graceEnd, new("penalty-grace", ("notice", notice), ("end", graceEnd)));
        var appeal = new TermStep("R1.6", "Awb 6:12(2)", penalty.AppealPossibleFrom,
            new("penalty-appeal", ("day", penalty.AppealPossibleFrom!)));
        if (penalty.FirstDay is not { } first || penalty.LastDay is not { } last)
        {
            return [grace, published is { } free ? new("R1.6", "Awb 4:17(3)", free, new("penalty-none", ("published", free))) : null, appeal];
        }
        return
        [
            grace, new("R1.6", "Awb 4:17(1)", first, new("penalty-first-day", ("day", first))), appeal,
            LastDay(penalty, last, published), Rates(notice, rates), Amount(last, penalty.Days, penalty.AmountCents),
            new("R1.6", "Awb 4:18", penalty.DetermineBy, new("penalty-determine", ("day", penalty.DetermineBy!))),
        ];
    }

    /// <summary>By the article that the catalogue names for a service.</summary>
    public static TermStep Excluded(string article) =>
        Excluded(article, article.StartsWith("Woo ", StringComparison.Ordinal) ? "woo-8.2" : "special-act");

    private static TermStep Excluded(string article, string exclusion) =>
        new("R1.6", article, null, new("penalty-excluded", ("reason", new Explanation($"exclusion-{exclusion}"))));

    public static TermStep Rates(DateOnly notice, PenaltyRates rates) =>
        new("R1.6", "Awb 4:17(2)", rates.NoticeReceivedFrom, new("penalty-rates", ("notice", notice),
            ("first", new Euros(rates.First)), ("second", new Euros(rates.Second)), ("third", new Euros(rates.Third))));

    public static TermStep Amount(DateOnly? on, int days, int cents) =>
        new("R1.6", "Awb 4:17(2)", on, new("penalty-amount", ("days", days), ("amount", new Euros(cents))));

    private static TermStep? LastDay(Penalty penalty, DateOnly last, DateOnly? published) =>
        penalty.Days == PenaltyRates.MaximumDays ? new("R1.6", "Awb 4:17(1)", last, new("penalty-maximum", ("day", last)))
        : published is { } day ? new("R1.6", "Awb 4:17(1)", last, new("penalty-last-day", ("day", last), ("published", day)))
        : null;
}
