using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Catalogues.Triage;

/// <summary>How a question is handled: answered at once, as standard (bulk) or tailored (maatwerk).</summary>
public enum Route { AnswerNow, Standard, Tailored }

/// <summary>
/// One rule of triage: when all conditions hold, it points to a route and says why in words.
/// A rule can grant at once (only on the standard route), never refuse: there is no way to write that down.
/// </summary>
/// <param name="Article">The law by which it grants at once; without one it grants nothing (law 17).</param>
/// <param name="Conditions">The conditions of that law that are met where the rule fires, in words for the citizen.</param>
/// <param name="RestsOn">The fields that its text calls known: the rule fires only where each of them is there.</param>
public sealed record TriageRule(
    string Code, int Version, IReadOnlyList<Condition> When, Route Route, bool GrantAtOnce, Text Explanation, string? Article = null,
    IReadOnlyList<Text>? Conditions = null, IReadOnlyList<string>? RestsOn = null)
{
    /// <summary>The default rule of a catalogue that names none of its own.</summary>
    public static readonly TriageRule APersonLooks = new("a-person-looks", 1, [], Route.Tailored, false, new(
        "Een medewerker bekijkt uw vraag persoonlijk en neemt contact met u op.",
        "A member of staff looks at your question personally and contacts you."));

    /// <summary>True when every condition holds; a rule without conditions always fires.</summary>
    /// <remarks>
    /// One that grants at once rests on facts that are there, and on a law (law 17). Fields that are sealed by now are not looked into
    /// again: what a rule found in them when they were filled in, holds.
    /// </remarks>
    public bool Fires(TriageFacts facts) =>
        (!GrantAtOnce || (facts.Grounded && Article is not null))
        && (RestsOn ?? []).All(code => facts.Filled?.Contains(code) is true)
        && When.All(c => c.Holds(facts) || (facts.Form is null && c.Fact is Fact.Field or Fact.AmountCents && facts.Fired?.Contains(Fired) is true));

    public RuleFired Fired => new(Code, Version);
}

/// <summary>What is known when a question is triaged. Amounts are in cents; null means not known.</summary>
/// <param name="Grounded">Whether all that the service needs is there and undisputed, of somebody identified as surely as it asks.</param>
public sealed record TriageFacts(
    string? Service,
    int Organisations,
    Wish? Wish,
    SupportLevel SupportNeed,
    long? AmountCents,
    int MissingData,
    int EarlierRefusals,
    Channel Channel,
    bool Grounded = false)
{
    /// <summary>What was filled in; null where it is sealed by now, or was never asked.</summary>
    public FilledForm? Form { get; init; }

    /// <summary>The codes of the fields that are there, filled in or known from a register.</summary>
    public IReadOnlySet<string>? Filled { get; init; }

    /// <summary>The rules that fired when the fields were filled in.</summary>
    public IReadOnlyList<RuleFired>? Fired { get; init; }

    /// <summary>The day by which dates are compared.</summary>
    public DateOnly Today { get; init; }
}

/// <summary>The outcome of triage: the route, the rules that fired, and whether the question may be granted at once.</summary>
/// <param name="GrantedBy">The law by which it may be granted at once, or null.</param>
public sealed record TriageAdvice(Route Route, IReadOnlyList<RuleFired> Rules, string? GrantedBy)
{
    public bool GrantAtOnce => GrantedBy is not null;
}

/// <summary>Which rule of which version fired; its explanation stands in that version of the catalogue.</summary>
public sealed record RuleFired(string Code, int Version);
