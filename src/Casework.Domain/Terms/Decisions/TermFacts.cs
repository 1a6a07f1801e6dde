using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms;

/// <summary>What the events of a question say about its term, in any order: the only input of <see cref="DecisionTerm"/>.</summary>
/// <param name="ReceivedOn">The day on which the competent body received the application (Awb 4:13).</param>
/// <param name="PromisedWorkingDays">The shorter term that the service promises, or null.</param>
/// <param name="Earlier">The rules that were taken to apply before the service was known or corrected, oldest first; they only explain
/// how the date came about.</param>
public sealed record TermFacts(
    DateOnly ReceivedOn,
    DecisionTermRule Rule,
    int? PromisedWorkingDays,
    IReadOnlyList<Extension> Extensions,
    IReadOnlyList<Suspension> Suspensions,
    IReadOnlyList<EarlierRule>? Earlier = null)
{
    /// <summary>The same facts under the rule of another service, which was named on that day.</summary>
    public TermFacts Under(DecisionTermRule rule, int? promisedWorkingDays, DateOnly on) => this with
    {
        Rule = rule,
        PromisedWorkingDays = promisedWorkingDays,
        Earlier = rule with { NoPenalty = Rule.NoPenalty } == Rule ? Earlier : [.. Earlier ?? [], new(on, Rule)],
    };
}

/// <summary>The rule that was taken to apply up to a day.</summary>
public sealed record EarlierRule(DateOnly Until, DecisionTermRule Rule);

/// <summary>A notice that the decision cannot be given in time, with the day by which it will be (Awb 4:14(3)).</summary>
public sealed record Extension(DateOnly NoticeOn, DateOnly Until);

/// <summary>The term of a decision as it stands.</summary>
/// <param name="DecideBy">The last day by law.</param>
/// <param name="PromisedBy">The last day by promise, or null; never after <paramref name="DecideBy"/>.</param>
/// <param name="Suspended">The term stands still on the day asked about.</param>
/// <param name="History">Every fact that could move the term, oldest first, with what it did.</param>
public sealed record Term(DateOnly DecideBy, DateOnly? PromisedBy, bool Suspended, IReadOnlyList<TermChange> History);

/// <summary>
/// What one fact did to the term: from, to, by which article, and why in words. <paramref name="Was"/> is null for the first.
/// </summary>
public sealed record TermChange(DateOnly On, string Rule, string Article, DateOnly? Was, DateOnly DecideBy, Explanation Because);
