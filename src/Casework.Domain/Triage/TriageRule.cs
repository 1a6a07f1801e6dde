using Casework.Domain.Catalogues;

namespace Casework.Domain.Triage;

/// <summary>How a question is handled: answered at once, as standard (bulk) or tailored (maatwerk).</summary>
public enum Route { AnswerNow, Standard, Tailored }

/// <summary>
/// One rule of triage: when all conditions hold, it points to a route and says why in words.
/// A rule can grant at once (only on the standard route), never refuse: there is no way to write that down.
/// </summary>
/// <param name="Article">The law by which it grants at once; without one it grants nothing (law 17).</param>
public sealed record TriageRule(
    string Code, int Version, IReadOnlyList<Condition> When, Route Route, bool GrantAtOnce, Text Explanation, string? Article = null)
{
    /// <summary>The default rule of a catalogue that names none of its own.</summary>
    public static readonly TriageRule APersonLooks = new("a-person-looks", 1, [], Route.Tailored, false, new(
        "Een medewerker bekijkt uw vraag persoonlijk en neemt contact met u op.",
        "A member of staff looks at your question personally and contacts you."));

    /// <summary>True when every condition holds; a rule without conditions always fires.</summary>
    /// <remarks>One that grants at once rests on facts that are there, and on a law (law 17).</remarks>
    public bool Fires(TriageFacts facts) => (!GrantAtOnce || (facts.Grounded && Article is not null)) && When.All(c => c.Holds(facts));

    public RuleFired Fired => new(Code, Version);
}

/// <summary>What is known when a question is triaged. Amounts are in cents; null means not known.</summary>
/// <param name="Grounded">Whether all that the service uses is there, of somebody who signed in or was identified at a counter.</param>
public sealed record TriageFacts(
    string? Service,
    int Organisations,
    Wish? Wish,
    SupportLevel SupportNeed,
    long? AmountCents,
    int MissingData,
    int EarlierRefusals,
    Channel Channel,
    bool Grounded = false);

/// <summary>The outcome of triage: the route, the rules that fired, and whether the question may be granted at once.</summary>
/// <param name="GrantedBy">The law by which it may be granted at once, or null.</param>
public sealed record TriageAdvice(Route Route, IReadOnlyList<RuleFired> Rules, string? GrantedBy)
{
    public bool GrantAtOnce => GrantedBy is not null;
}

/// <summary>Which rule of which version fired; its explanation stands in that version of the catalogue.</summary>
public sealed record RuleFired(string Code, int Version);
