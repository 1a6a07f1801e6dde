using System.Text.Json.Serialization;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>What kind of value a field takes.</summary>
public enum FieldType { Text, Date, Money, YesNo, Choice, Address, Person, Bsn, Kvk, Iban, File }

/// <summary>One thing that a service needs to know of whoever asks for it.</summary>
/// <param name="List">It takes several values of its type.</param>
/// <param name="Options">What a choice is made from; only of <see cref="FieldType.Choice"/>.</param>
/// <param name="Required">Nothing is complete without it, where it is asked.</param>
/// <param name="When">It is asked only where all of these hold; null is always. They look at earlier fields and facts of the case.</param>
/// <param name="Source">The attribute of a base register that fills it: it is asked only where that is missing or wrong.</param>
public sealed record FormField(
    string Code, Text Label, FieldType Type, Text? Help = null, bool List = false, bool Required = false,
    IReadOnlyList<FieldOption>? Options = null, IReadOnlyList<Condition>? When = null, string? Source = null, Evidence? Evidence = null)
{
    /// <summary>It asks when somebody was born: the attribute of the register, or a field of that name.</summary>
    [JsonIgnore]
    public bool IsBirthDate => (Source ?? Code) == "birthDate";

    /// <summary>Whether it is asked in this case.</summary>
    public bool IsAsked(TriageFacts facts) => When is null || When.All(condition => condition.Holds(facts));

    /// <summary>An attribute on which a service rests and that no field of it asks for.</summary>
    public static FormField OfRegister(string attribute) => new(attribute, new(attribute, attribute), FieldType.Text, Required: true, Source: attribute);
}

/// <summary>One way to answer a choice.</summary>
public sealed record FieldOption(string Code, Text Label);

/// <summary>The document that proves a field (bewijsstuk).</summary>
/// <param name="Later">It may come after the question was asked.</param>
public sealed record Evidence(Text Document, bool Later = false);
