using System.Text.Json.Serialization;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>How sure it is who somebody is: the levels of assurance of the eIDAS regulation (910/2014, article 8).</summary>
public enum Assurance { Low, Substantial, High }

/// <summary>How somebody showed who they are: a document at a counter, a sign-in, answers to questions, or not.</summary>
public enum IdentificationMeans { Document, SignIn, Questions, None }

/// <summary>How the citizen was identified (vaststelling van de identiteit); by whom and when, the event says.</summary>
/// <param name="Level">The level of a sign-in; null for other means.</param>
public sealed record Identification(IdentificationMeans Means, Assurance? Level = null)
{
    public static readonly Identification None = new(IdentificationMeans.None);

    /// <summary>
    /// How sure it makes: whoever shows a document in person is as sure as can be; questions prove little. Null where nobody was
    /// identified.
    /// </summary>
    [JsonIgnore]
    public Assurance? Reaches => Means switch
    {
        IdentificationMeans.Document => Assurance.High,
        IdentificationMeans.SignIn => Level ?? Assurance.Low,
        IdentificationMeans.Questions => Assurance.Low,
        _ => null,
    };
}
