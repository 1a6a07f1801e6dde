using Casework.Domain.Catalogues;

namespace Casework.Domain.Triage;

/// <summary>How a question is handled: answered at once, as standard (bulk) or tailored (maatwerk).</summary>
public enum Route { AnswerNow, Standard, Tailored }

/// <summary>
/// One rule of triage: when all conditions hold, it points to a route and says why in words.
/// A rule can grant at once (only on the standard route), never refuse: there is no way to write that down.
/// </summary>
public sealed record TriageRule(string Code, int Version, IReadOnlyList<Condition> When, Route Route, bool GrantAtOnce, Text Explanation);

/// <summary>A comparison of one fact of the case with a value.</summary>
public sealed record Condition(Fact Fact, Comparison Is, string Value);

/// <summary>The facts that rules may look at: of this case only, never of a profile of the person.</summary>
public enum Fact { Service, Organisations, Wish, SupportNeed, AmountCents, MissingData, EarlierRefusals, Channel }

public enum Comparison { Equal, NotEqual, AtLeast, AtMost, OneOf }

/// <summary>What is known when a question is triaged. Amounts are in cents; null means not known.</summary>
public sealed record TriageFacts(
    string? Service,
    int Organisations,
    Wish? Wish,
    SupportLevel SupportNeed,
    long? AmountCents,
    int MissingData,
    int EarlierRefusals,
    Channel Channel);

/// <summary>The outcome of triage: the route, the rules that fired, and whether the question may be granted at once.</summary>
public sealed record TriageAdvice(Route Route, IReadOnlyList<RuleFired> Rules, bool GrantAtOnce);

/// <summary>Which rule of which version fired; its explanation stands in that version of the catalogue.</summary>
public sealed record RuleFired(string Code, int Version);
