using Casework.Domain;
using Casework.Projections.Inbox;

namespace Casework.Api.Inbox;

/// <summary>Whose inbox it is: their own work, that of their desk, that of their organisation, and what is offered to it.</summary>
internal sealed record InboxViewer(Actor Actor)
{
    public static readonly IReadOnlyList<string> Scopes = ["mine", "desk", "organisation"];

    public string? Desk => Actor.Is(Role.FirstLine) || Actor.Is(Role.Coordinator) ? Actor.Desk : null;

    public string? Organisation => Actor.Is(Role.SecondLine) || Actor.Is(Role.Coordinator) ? Actor.Organisation : null;

    public string[] Mine => ["me:" + Actor.Id];

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

    /// <summary>True when every question of the case is theirs to see; else only those of their organisation.</summary>
    public bool SeesWhole(InboxItem item) => item.Desk == Desk || item.CaseManager.OfficialId == Actor.Id;

    /// <summary>The organisation to whose questions a search is cut down, or nothing for the first line.</summary>
    public string OnlyOf => Desk is null ? Organisation ?? "" : "";
}
