using Casework.Application.Access;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;

namespace Casework.Application.Provisioning;

/// <summary>
/// Which placement a group gives: by its name, <c>role@place</c>, or by what the setting <c>Scim:Groups:{name}</c> says instead. The place is a desk of the
/// first line, an organisation of the second, either for coordinators; other roles have none, and one in their name is for the reader.
/// </summary>
public sealed class GroupNames(IConfiguration settings, CatalogueVersions catalogues)
{
    public Placement PlacementOf(string displayName) =>
        Read(settings.GetSection("Scim:Groups")[displayName] ?? displayName) ?? throw ScimRefusal.Value("displayName");

    public static string IdOf(Placement placement) => WireName.Of(placement.Role) + ((placement.Desk ?? placement.Organisation) is { } place ? "@" + place : "");

    private Placement? Read(string name)
    {
        if (name.Split('@') is not ([var role, ..] and { Length: <= 2 } parts) || !SignedIn.IsRole(role)) return null;
        var place = parts.ElementAtOrDefault(1);
        var (desk, organisation) = (catalogues.Current.Desks.ContainsKey(place ?? ""), catalogues.Current.Organisations.ContainsKey(place ?? ""));
        if (place is not null && !desk && !organisation) return null;
        return Enum.Parse<Role>(role, ignoreCase: true) switch
        {
            Role.FirstLine => desk ? new(Role.FirstLine, Desk: place) : null,
            Role.SecondLine => organisation ? new(Role.SecondLine, Organisation: place) : null,
            Role.Coordinator => desk ? new(Role.Coordinator, Desk: place) : organisation ? new(Role.Coordinator, Organisation: place) : null,
            Role.Citizen => null,
            var other => new(other),
        };
    }
}
