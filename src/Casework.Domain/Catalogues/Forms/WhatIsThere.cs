using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>
/// What is there of what a service asks: filled in, or known from a register. Nothing is called known on what is not there (law 17).
/// </summary>
/// <param name="Confirmed">Attributes that were read in a register and shown to the citizen, who did not call them wrong.</param>
/// <param name="Wrong">Attributes that the citizen calls wrong, as long as their holder has not answered.</param>
/// <param name="AtSource">Attributes that whoever handles the question reads at the source, since the number of the citizen is known.</param>
public sealed record WhatIsThere(
    Service? Service, FilledForm Form, IReadOnlyCollection<string> Confirmed, IReadOnlyCollection<string> Wrong, IReadOnlyCollection<string> AtSource)
{
    /// <summary>What registers hold of a person, and of a business.</summary>
    public static readonly IReadOnlyList<string> OfPerson = ["name", "birthDate", "address"], OfBusiness = ["name", "address", "legalForm", "activity"];

    /// <summary>The fields of the service: what it asks, and the attributes that it rests on beside.</summary>
    public IReadOnlyList<FormField> Fields { get; } = Service is null ? [] :
    [
        .. Service.Asks ?? [],
        .. (Service.Uses ?? []).Where(attribute => Service.Asks?.Any(field => field.Source == attribute) is not true).Select(FormField.OfRegister),
    ];

    /// <summary>
    /// The codes of what must be asked yet. Evidence that may come later is not asked now; an attribute that is read at the source is not
    /// asked at all.
    /// </summary>
    public IReadOnlyList<string> Missing(TriageFacts facts) =>
        [.. Needed(facts).Where(field => !IsFilled(field) && !IsAtSource(field) && field.Evidence?.Later is not true).Select(field => field.Code)];

    /// <summary>The codes of what is there.</summary>
    public IReadOnlySet<string> Filled => Fields.Where(IsFilled).Select(asked => asked.Code).ToHashSet();

    /// <summary>
    /// Everything that the service needs is there, and none of it is called wrong: a rule may grant on it. Papers are for a person to look at:
    /// where one is needed, it is never so.
    /// </summary>
    public bool IsComplete(TriageFacts facts) =>
        Fields.Count > 0 && Needed(facts).All(field => field.Type is not FieldType.File && IsFilled(field)) && !Fields.Any(field => field.Source is { } source && Wrong.Contains(source));

    private IEnumerable<FormField> Needed(TriageFacts facts) => Fields.Where(field => field.Required && field.IsAsked(facts));

    private bool IsFilled(FormField field) => Form.Has(field.Code) || (field.Source is { } source && Confirmed.Contains(source) && !Wrong.Contains(source));

    private bool IsAtSource(FormField field) => field.Source is { } source && AtSource.Contains(source) && !Wrong.Contains(source);
}
