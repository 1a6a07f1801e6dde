using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Cases;

/// <summary>
/// What the service of a question asks was filled in, or corrected: the whole form as it is now. The values are sealed; which fields are
/// filled and which are missing are codes of the catalogue.
/// </summary>
/// <param name="Values">A JSON object of values by the code of their field.</param>
/// <param name="Corrects">True when it replaces what was filled in before.</param>
public sealed record FormFilledIn(
    Guid QuestionId, Personal Values, IReadOnlyList<string> Filled, IReadOnlyList<string> Missing, string CatalogueVersion,
    bool? Corrects = null) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) =>
        With(current, q => q with { Facts = q.Facts with { Missing = Missing }, Form = new(Values, Filled) });
}

/// <summary>Whoever took this in knows who the citizen is (vaststelling van de identiteit), or asked and does not know.</summary>
/// <param name="Level">The level of a sign-in (eIDAS); null for other means.</param>
public sealed record CitizenIdentified(IdentificationMeans Means, Assurance? Level = null) : DeskEvent
{
    internal override CitizenCase Apply(CitizenCase current) => current;
}
