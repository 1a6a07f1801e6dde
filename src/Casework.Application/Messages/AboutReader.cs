using Casework.Domain;
using Casework.Domain.Catalogues;

namespace Casework.Application.Messages;

/// <summary>A reader as the citizen points at one: a role, at a desk or organisation, for a purpose. No name is in it.</summary>
internal sealed record AboutReader(string Role, string Place, string Purpose)
{
    /// <summary>Of whoever looks for no desk or organisation, as an auditor does.</summary>
    public const string Nowhere = "government";

    private static readonly string[] Roles = [.. Enum.GetValues<Role>().Except([Domain.Role.Citizen, Domain.Role.System]).Select(WireName.Of)];
    private static readonly string[] OwnPurposes = ["case-handling", "audit", "privacy-supervision", "mandate"];

    /// <summary>The three with points between; no code of a catalogue has one.</summary>
    public string Code => $"{Role}.{Place}.{Purpose}";

    public static AboutReader? Of(string code) => code.Split('.') is [var role, var place, var purpose] ? new(role, place, purpose) : null;

    public bool IsKnown(Catalogue catalogue) =>
        Roles.Contains(Role)
        && (Place == Nowhere || catalogue.Desks.ContainsKey(Place) || catalogue.Organisations.ContainsKey(Place))
        && (OwnPurposes.Contains(Purpose) || catalogue.Purposes.ContainsKey(Purpose));
}
