namespace Casework.Domain.Terms;

/// <summary>What each fact did to the term to decide on an objection, in the order in which the facts happened.</summary>
public static class ObjectionHistory
{
    private sealed record Moment(DateOnly On, int Order, string Article, string Code, Func<ObjectionTermFacts, ObjectionTermFacts> Learn);

    public static IReadOnlyList<TermChange> Of(ObjectionTermFacts facts, TermPolicies? policies = null)
    {
        var known = facts with { CommitteeOn = null, Suspensions = [], Adjournments = [], Delays = [], CountedFromReceipt = null, AnnulledOn = null };
        var decideBy = known.DecideBy(policies);
        var objectionEnd = ObjectionTerm.Of(facts.PublishedOn, policies).LastDay;
        List<TermChange> history =
        [
            new(facts.ReceivedOn, "R1.10", "Awb 7:10(1)", null, decideBy,
                new("history-objection-received", ("on", facts.ReceivedOn), ("end", objectionEnd), ("decideBy", decideBy))),
        ];
        foreach (var moment in Moments(facts).OrderBy(moment => moment.On).ThenBy(moment => moment.Order))
        {
            known = moment.Learn(known);
            var now = known.DecideBy(policies);
            history.Add(new(moment.On, "R1.10", moment.Article, decideBy, now,
                new(moment.Code, ("on", moment.On), ("was", decideBy), ("decideBy", now))));
            decideBy = now;
        }
        return history;
    }

    private static IEnumerable<Moment> Moments(ObjectionTermFacts facts)
    {
        if (facts.CommitteeOn is { } committee)
            yield return new(committee, 0, "Awb 7:13", "history-objection-committee", known => known with { CommitteeOn = committee });
        if (facts.CountedFromReceipt is { } choice)
            yield return new(facts.ReceivedOn, 1, "Awb 6:11", "history-objection-counted",
                known => known with { CountedFromReceipt = choice });
        foreach (var suspension in facts.Suspensions)
        {
            var running = suspension with { To = null };
            yield return new(suspension.From, 2, "Awb 7:10(2)", "history-objection-suspended",
                known => known with { Suspensions = [.. known.Suspensions, running] });
            if (suspension.To is { } to)
                yield return new(to, 3, "Awb 7:10(2)", "history-objection-resumed",
                    known => known with { Suspensions = [.. known.Suspensions.Where(other => other != running), suspension] });
        }
        foreach (var adjournment in facts.Adjournments)
            yield return new(adjournment.On, 4, "Awb 7:10(3)", "history-objection-adjourned",
                known => known with { Adjournments = [.. known.Adjournments, adjournment] });
        foreach (var delay in facts.Delays)
            yield return new(delay.On, 5, "Awb 7:10(4)", "history-objection-agreed",
                known => known with { Delays = [.. known.Delays, delay] });
        if (facts.AnnulledOn is { } judged)
            yield return new(judged, 6, "Awb 7:10(1), 8:72", "history-objection-annulled", known => known with { AnnulledOn = judged });
    }
}
