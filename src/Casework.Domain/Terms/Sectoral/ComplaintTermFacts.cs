using System.Text.Json.Serialization;

namespace Casework.Domain.Terms;

/// <summary>What the events of a complaint say about the term to handle it (Awb 9:11), in any order.</summary>
/// <param name="CommitteeOn">When a committee or adviser of section 9.1.3 took it up: ten weeks instead of six; null without.</param>
public sealed record ComplaintTermFacts(
    DateOnly ReceivedOn, DateOnly? CommitteeOn, IReadOnlyList<Adjournment> Adjournments, IReadOnlyList<AgreedDelay> Delays)
{
    /// <summary>The adjournment of Awb 9:11(2) so far.</summary>
    [JsonIgnore]
    public int AdjournedWeeks => Adjournments.Sum(adjournment => adjournment.Weeks);

    /// <summary>The last day to handle it.</summary>
    public DateOnly HandleBy(TermPolicies? policies = null) => Compute(policies).HandleBy;

    /// <summary>The last day to say that it will not be treated (Awb 9:8(3)).</summary>
    public DateOnly NoticeBy(TermPolicies? policies = null) => Compute(policies).NotHandledNoticeBy;

    /// <summary>What each fact did to the last day, oldest first.</summary>
    public IReadOnlyList<TermChange> History(TermPolicies? policies = null)
    {
        var known = this with { CommitteeOn = null, Adjournments = [], Delays = [] };
        List<TermChange> history = [Change(ReceivedOn, "Awb 9:11(1)", "history-complaint-received", null, known.HandleBy(policies))];
        foreach (var (on, article, code, learn) in Moments().OrderBy(moment => moment.On))
        {
            known = learn(known);
            history.Add(Change(on, article, code, history[^1].DecideBy, known.HandleBy(policies)));
        }
        return history;
    }

    private IEnumerable<(DateOnly On, string Article, string Code, Func<ComplaintTermFacts, ComplaintTermFacts> Learn)> Moments()
    {
        if (CommitteeOn is { } committee)
            yield return (committee, "Awb 9:11(1)", "history-complaint-committee", known => known with { CommitteeOn = committee });
        foreach (var adjourned in Adjournments)
            yield return (adjourned.On, "Awb 9:11(2)", "history-complaint-adjourned", known => known with { Adjournments = [.. known.Adjournments, adjourned] });
        foreach (var agreed in Delays)
            yield return (agreed.On, "Awb 9:11(3)", "history-complaint-agreed", known => known with { Delays = [.. known.Delays, agreed] });
    }

    private static TermChange Change(DateOnly on, string article, string code, DateOnly? was, DateOnly now) =>
        new(on, "R1.11", article, was, now, new(code, ("on", on), ("was", was ?? now), ("decideBy", now)));

    private ComplaintTerm Compute(TermPolicies? policies) => ComplaintTerm.Compute(
        ReceivedOn, CommitteeOn is not null, AdjournedWeeks, Delays.Count == 0 ? null : Delays.Max(delay => delay.Until), policies);
}
