using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms;

/// <summary>What each fact did to the term, told in the order in which the facts happened: "was …, is now …, because …".</summary>
internal static class TermHistory
{
    private sealed record Moment(
        DateOnly On, int Order, Suspension? Suspension, Extension? Extension, bool Ends,
        DecisionTermRule? Rule = null, bool Late = false, MovedDeadline? Moved = null);

    public static IReadOnlyList<TermChange> Of(TermFacts facts, DateOnly asOf, TermPolicies policies)
    {
        var known = facts with { Rule = facts.Earlier is [var first, ..] ? first.Rule : facts.Rule, Extensions = [], Suspensions = [] };
        var decideBy = DecisionTerm.DecideBy(known, facts.ReceivedOn, policies);
        var length = new Duration(known.Rule.Length, known.Rule.Unit);
        var history = new List<TermChange>
        {
            new(facts.ReceivedOn, "R1.2", known.Rule.Article, null, decideBy,
                new("history-received", ("on", facts.ReceivedOn), ("length", length), ("decideBy", decideBy))),
        };
        foreach (var moment in MomentsOf(facts))
        {
            known = Learn(known, moment);
            var now = DecisionTerm.DecideBy(known, moment.On, policies);
            history.Add(moment switch
            {
                { Rule: { } rule } => Renamed(moment.On, rule, decideBy, now),
                { Extension: { } extension } => Extended(known, extension, decideBy, now),
                { Late: true } => CameLate(moment, now),
                { Moved: { } moved } => GotLonger(moment, moved, decideBy, now),
                _ => StoodStill(moment, decideBy, now, policies),
            });
            decideBy = now;
        }
        return StillRunning(facts, asOf, decideBy, history, policies);
    }

    private static IEnumerable<Moment> MomentsOf(TermFacts facts)
    {
        var moments = facts.Extensions.Select(extension => new Moment(extension.NoticeOn, 2, null, extension, false))
            .Concat(facts.Suspensions.Select(suspension => new Moment(suspension.From, 0, suspension, null, false)))
            .Concat(facts.Suspensions.Where(suspension => suspension.To is not null)
                .Select(suspension => new Moment(suspension.To!.Value, 1, suspension, null, true)))
            .Concat(facts.Suspensions.Where(suspension => suspension.Late is not null)
                .Select(suspension => new Moment(suspension.Late!.Value, 4, suspension, null, false, Late: true)))
            .Concat(facts.Suspensions.SelectMany(suspension => (suspension.Moved ?? []).Select(moved => new Moment(moved.On, 0, suspension, null, false, Moved: moved))));
        return Sorted(moments.Concat(Renamings(facts)));
    }

    /// <summary>Each earlier rule gave way to the next, the last one to the rule of now.</summary>
    private static IEnumerable<Moment> Renamings(TermFacts facts) => (facts.Earlier ?? []).Select((earlier, i) =>
        new Moment(earlier.Until, 3, null, null, false, i + 1 < facts.Earlier!.Count ? facts.Earlier[i + 1].Rule : facts.Rule));

    private static IEnumerable<Moment> Sorted(IEnumerable<Moment> moments)
    {
        // Ties are broken by content, so that the order of arrival does not show.
        return moments.OrderBy(moment => moment.On).ThenBy(moment => moment.Order)
            .ThenBy(moment => moment.Suspension?.Ground, StringComparer.Ordinal)
            .ThenBy(moment => moment.Suspension?.From).ThenBy(moment => moment.Suspension?.EndsOn).ThenBy(moment => moment.Moved?.Is)
            .ThenBy(moment => moment.Extension?.Until);
    }

    private static TermFacts Learn(TermFacts known, Moment moment) => moment switch
    {
        { Rule: { } rule } => known with { Rule = rule },
        { Late: true } => known,
        { Extension: { } extension } => known with { Extensions = [.. known.Extensions, extension] },
        { Moved: { } moved } => known.Now(moment.Suspension! with { To = null, Deadline = moved.Is }),
        { Ends: false, Suspension: { } starts } =>
            known with { Suspensions = [.. known.Suspensions, AsStarted(starts)] },
        _ => known.Now(moment.Suspension!),
    };

    private static Suspension AsStarted(Suspension suspension) => suspension with { To = null, Deadline = suspension.FirstDeadline, Moved = null };

    /// <summary>What is known of a suspension now, in the place of what was known of it.</summary>
    private static TermFacts Now(this TermFacts known, Suspension suspension) =>
        known with { Suspensions = [.. known.Suspensions.Where(other => !IsTheSame(other, suspension)), suspension] };

    private static bool IsTheSame(Suspension one, Suspension other) =>
        one.To is null && one.Ground == other.Ground && one.From == other.From && one.FirstDeadline == other.FirstDeadline;

    private static TermChange Extended(TermFacts facts, Extension extension, DateOnly was, DateOnly now)
    {
        var (code, article) = !facts.Rule.IsReasonable() ? ("history-notice-statutory", "Awb 4:14(1)")
            : DecisionTerm.Counting(facts.Extensions) != extension ? ("history-notice-second", "Awb 4:14(3)")
            : extension.NoticeOn > was ? ("history-notice-late", "Awb 4:14(3)")
            : now == was ? ("history-notice-not-later", "Awb 4:14(3)")
            : ("history-extended", "Awb 4:14(3)");
        return new(extension.NoticeOn, "R1.3", article, was, now,
            new(code, ("on", extension.NoticeOn), ("until", extension.Until), ("was", was), ("decideBy", now)));
    }

    private static TermChange Renamed(DateOnly on, DecisionTermRule rule, DateOnly was, DateOnly now) =>
        new(on, "R1.2", rule.Article, was, now,
        new("history-renamed", ("on", on), ("length", new Duration(rule.Length, rule.Unit)), ("was", was), ("decideBy", now)));

    private static TermChange StoodStill(Moment moment, DateOnly was, DateOnly now, TermPolicies policies)
    {
        // As it was known then: a suspension that begins says nothing of how it ended.
        var suspension = moment.Ends ? moment.Suspension! : AsStarted(moment.Suspension!);
        var days = Ground.DaysOf(suspension, moment.On, policies);
        var code = !moment.Ends ? Started(suspension, days, was)
            : suspension.EndsOn < suspension.To ? "history-ended-late"
            : days.IsEmpty ? "history-ended-at-once"
            : "history-resumed";
        return new(moment.On, "R1.4", Ground.Of(suspension.Ground)!.Article, was, now, new(
            code, ("reason", new Explanation($"ground-{suspension.Ground}")), ("first", days.First), ("until", Until(suspension, days)),
            ("on", moment.On), ("endsOn", suspension.EndsOn ?? moment.On), ("was", was), ("decideBy", now)));
    }

    /// <summary>
    /// The same day as whoever is asked for papers reads: the term stands still until the day by which they are to come, which counts again.
    /// </summary>
    private static Explanation Until(Suspension suspension, Period days) => suspension.EndsOn is { } end && days.Last < end
        ? new("until-day", ("day", end))
        : new("through-day", ("day", days.Last));

    private static TermChange GotLonger(Moment moment, MovedDeadline moved, DateOnly was, DateOnly now) => new(
        moment.On, "R1.4", Ground.Of(moment.Suspension!.Ground)!.Article, was, now,
        new("history-more-time", ("on", moment.On), ("until", moved.Is), ("was", was), ("decideBy", now)));

    private static TermChange CameLate(Moment moment, DateOnly decideBy) => new(
        moment.On, "R1.4", Ground.Of(moment.Suspension!.Ground)!.Article, decideBy, decideBy,
        new("history-ended-late", ("on", moment.On), ("endsOn", moment.Suspension.EndsOn!.Value), ("decideBy", decideBy)));

    private static string Started(Suspension suspension, Period days, DateOnly was) =>
        days.First > was ? "history-suspension-too-late"
        : suspension.Deadline is null ? "history-suspended-open"
        : "history-suspended";

    /// <summary>While a suspension runs without a known end, the last day moves along; the last line says so.</summary>
    private static List<TermChange> StillRunning(
        TermFacts facts, DateOnly asOf, DateOnly decideBy, List<TermChange> history, TermPolicies policies)
    {
        var now = DecisionTerm.DecideBy(facts, asOf, policies);
        var running = facts.Suspensions.Where(suspension => suspension.EndsOn is null).OrderBy(suspension => suspension.From)
            .FirstOrDefault();
        if (now != decideBy && running is not null)
        {
            history.Add(new(asOf, "R1.4", Ground.Of(running.Ground)!.Article, decideBy, now, new(
                DecisionTerm.StillSuspended, ("reason", new Explanation($"ground-{running.Ground}")), ("on", asOf), ("decideBy", now))));
        }
        return history;
    }
}
