using Casework.Domain.Catalogues;

namespace Casework.Domain.Triage;

/// <summary>How a question is handled: answered at once, as standard (bulk) or tailored (maatwerk).</summary>
public enum Route { AnswerNow, Standard, Tailored }

/// <summary>
/// One rule of triage: when all conditions hold, it points to a route and says why in words.
/// A rule can grant at once (only on the standard route), never refuse: there is no way to write that down.
/// </summary>
public sealed record TriageRule(string Code, int Version, IReadOnlyList<Condition> When, Route Route, bool GrantAtOnce, Text Explanation)
{
    /// <summary>The default rule of a catalogue that names none of its own.</summary>
    public static readonly TriageRule APersonLooks = new("a-person-looks", 1, [], Route.Tailored, false, new(
        "Een medewerker bekijkt uw vraag persoonlijk en neemt contact met u op.",
        "A member of staff looks at your question personally and contacts you."));

    /// <summary>True when every condition holds; a rule without conditions always fires.</summary>
    public bool Fires(TriageFacts facts) => When.All(c => c.Holds(facts));

    public RuleFired Fired => new(Code, Version);
}

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
