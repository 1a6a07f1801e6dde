using Casework.Domain;
using Casework.Projections.Inbox;

namespace Casework.Application.Inbox;

/// <summary>Whose inbox it is, in one placement: their own work, that of their desk or organisation, and what is offered to it.</summary>
public sealed record InboxViewer(Actor Actor)
{
    public static readonly IReadOnlyList<string> Scopes = ["mine", "desk", "organisation"];

    public string? Desk => Actor.Is(Role.FirstLine) || Actor.Is(Role.Coordinator) ? Actor.Desk : null;

    public string? Organisation => Actor.Is(Role.SecondLine) || Actor.Is(Role.Coordinator) ? Actor.Organisation : null;

    public string[] Mine => [InboxAudience.Mine(Actor.Id, Desk, Organisation)];

    public string[] OfDesk => Desk is { } desk ? ["desk:" + desk] : [];

    public string[] Offered => Organisation is { } code ? ["offer:" + code] : [];

    public string[] OfOrganisation => Organisation is { } code ? ["org:" + code, "offer:" + code] : [];

    public string[] All => [.. Mine, .. OfDesk, .. OfOrganisation];

    /// <summary>The audiences of a scope; without one, everything that this viewer may see.</summary>
    public string[] In(string? scope) => scope switch
    {
        "mine" => Mine,
        "desk" => OfDesk,
        "organisation" => OfOrganisation,
        "offered" => Offered,
        _ => All,
    };
}
