using System.Text.Json.Serialization;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Catalogues;

/// <summary>A service (dienst, product): what a citizen may ask for, whose it is and how it is handled.</summary>
/// <param name="Organisation">Code of the organisation that answers for the service.</param>
/// <param name="Formal">True when asking is an application (aanvraag, Awb 1:3): then it has a decision term.</param>
/// <param name="PromisedWorkingDays">The shorter term that is promised on the standard route, or null.</param>
/// <param name="WarnWorkingDays">How many working days before its last day the decision is due soon; null is the usual five.</param>
/// <param name="Reaction">How long the citizen gets at least to answer a request for information; null is
/// <see cref="ReactionTerm.Usual"/>.</param>
/// <param name="Retention">How long its cases are kept, where that differs from the rest of the catalogue.</param>
/// <param name="NoPenalty">The article by which a late decision costs no penalty (dwangsom), for instance Woo 8.2; null where Awb 4:17
/// holds.</param>
/// <param name="Uses">The attributes of base registers that a decision on it rests on.</param>
/// <param name="Corrects">The base register whose facts are corrected by it, or null.</param>
/// <param name="Asks">What it needs to know, in the order in which it is asked; null where the catalogue does not say it.</param>
/// <param name="HearsViews">Whether a refusal can rest on facts about the applicant that differ from what they gave: then they can give
/// their view first (Awb 4:7).</param>
/// <param name="Identification">How surely the citizen must be identified before a rule may grant; null is substantial.</param>
/// <param name="SaidAs">What people call it, beside its name: by that it is found.</param>
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
    int? WarnWorkingDays = null,
    ReactionTerm? Reaction = null,
    IReadOnlyList<RetentionRule>? Retention = null,
    string? NoPenalty = null,
    IReadOnlyList<string>? Uses = null,
    string? Corrects = null,
    IReadOnlyList<FormField>? Asks = null,
    Assurance? Identification = null,
    bool HearsViews = false,
    Sayings? SaidAs = null)
{
    /// <summary>The attributes of base registers that it rests on: those that it uses, and those that fill a field.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Attributes => [.. (Uses ?? []).Concat((Asks ?? []).Select(asked => asked.Source).OfType<string>()).Distinct()];

    /// <summary>Whether somebody who was identified like this may be granted by a rule.</summary>
    public bool IsSureOf(Identification identification) => identification.Reaches >= (Identification ?? Assurance.Substantial);
}

/// <summary>The legal decision term of a service: its length and the article that sets it.</summary>
/// <param name="NoPenalty">The article by which lateness costs no penalty, where there is one.</param>
public sealed record DecisionTermRule(int Length, TermUnit Unit, string Article, string? NoPenalty = null)
{
    /// <summary>Without a statutory term a decision is due in any case eight weeks after receipt (Awb 4:13(2)).</summary>
    public static readonly DecisionTermRule Reasonable = new(8, TermUnit.Weeks, "Awb 4:13");

    /// <summary>
    /// The term of a question about this service, or about none that is known yet; null when asking is not a formal request.
    /// </summary>
    public static DecisionTermRule? Of(Service? service) =>
        service is { Formal: false } ? null : (service?.Term ?? Reasonable) with { NoPenalty = service?.NoPenalty };

    /// <summary>
    /// Why lateness costs no penalty, as an article; null when it does. A request for government information never costs one (Woo 8.2).
    /// </summary>
    [JsonIgnore]
    public string? PenaltyExcludedBy => NoPenalty ?? (Article.StartsWith("Woo ", StringComparison.Ordinal) ? "Woo 8.2" : null);
}

/// <summary>
/// The least time that a citizen gets to react, in days: a rule of the desk, not of law. Who needs help or gets letters on paper gets the
/// longer one.
/// </summary>
/// <param name="RemindWorkingDays">How many working days before the date the citizen is reminded of it; null is
/// <see cref="UsualReminder"/>, 0 is never.</param>
public sealed record ReactionTerm(int Days, int LongerDays, int? RemindWorkingDays = null)
{
    /// <summary>Where no service says otherwise.</summary>
    public const int UsualReminder = 3;

    /// <summary>Two weeks, or three.</summary>
    public static readonly ReactionTerm Usual = new(14, 21);
}

public enum TermUnit { Days, Weeks, Months }

/// <summary>A service that others in the same situation need too, with the reason in words for the citizen.</summary>
public sealed record RelatedService(string Service, Text Reason);

/// <summary>What a counter official needs at hand.</summary>
public sealed record Guidance(Text SolveYourself, IReadOnlyList<Text> Ask, IReadOnlyList<Text> Papers, Text WhomToPhone, string Phone);
