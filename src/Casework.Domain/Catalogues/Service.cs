using Casework.Domain.Triage;

namespace Casework.Domain.Catalogues;

/// <summary>A service (dienst, product): what a citizen may ask for, whose it is and how it is handled.</summary>
/// <param name="Organisation">Code of the organisation that answers for the service.</param>
/// <param name="Formal">True when asking is an application (aanvraag, Awb 1:3): then it has a decision term.</param>
/// <param name="PromisedWorkingDays">The shorter term that is promised on the standard route, or null.</param>
/// <param name="Retention">How long its cases are kept, where that differs from the rest of the catalogue.</param>
public sealed record Service(
    string Code,
    Text Name,
    Text Summary,
    string Organisation,
    bool Formal,
    DecisionTermRule Term,
    int? PromisedWorkingDays,
    IReadOnlyList<TriageRule> Rules,
    IReadOnlyList<RelatedService> Related,
    Guidance? Guidance,
    IReadOnlyList<RetentionRule>? Retention = null);

/// <summary>The legal decision term of a service: its length and the article that sets it.</summary>
public sealed record DecisionTermRule(int Length, TermUnit Unit, string Article)
{
    /// <summary>Without a statutory term a decision is due in any case eight weeks after receipt (Awb 4:13(2)).</summary>
    public static readonly DecisionTermRule Reasonable = new(8, TermUnit.Weeks, "Awb 4:13");

    /// <summary>The term of a question about this service, or about none that is known yet; null when asking is not a formal request.</summary>
    public static DecisionTermRule? Of(Service? service) => service is { Formal: false } ? null : service?.Term ?? Reasonable;
}

public enum TermUnit { Days, Weeks, Months }

/// <summary>A service that others in the same situation need too, with the reason in words for the citizen.</summary>
public sealed record RelatedService(string Service, Text Reason);

/// <summary>What a counter official needs at hand.</summary>
public sealed record Guidance(Text SolveYourself, IReadOnlyList<Text> Ask, IReadOnlyList<Text> Papers, Text WhomToPhone, string Phone);
