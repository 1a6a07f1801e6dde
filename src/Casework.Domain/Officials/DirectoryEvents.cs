using Casework.Domain.Cases;

namespace Casework.Domain.Officials;

/// <summary>
/// Something that changed in the directory of officials. Each official is a stream of their own, sealed in the same log as cases are.
/// </summary>
public abstract record DirectoryEvent
{
    public DateTimeOffset HappenedAt { get; init; }

    /// <summary>Whose act it is: of the operator or an identity provider the system's.</summary>
    public Author By { get; init; } = Author.Unknown;
}

/// <summary>How somebody came into the directory.</summary>
public enum EnteredBy { SignIn, Catalogue, OpenWork, Operator, IdentityProvider }

/// <summary>An official is known from now on.</summary>
/// <param name="OfficialId">The subject of their sign-in.</param>
public sealed record OfficialEntered(string OfficialId, string Name, IReadOnlyList<Placement> Placements, EnteredBy How) : DirectoryEvent;

public sealed record PlacementAdded(Placement Placement) : DirectoryEvent;

public sealed record PlacementRemoved(Placement Placement) : DirectoryEvent;

public sealed record OfficialRenamed(string Name) : DirectoryEvent;

/// <summary>The official works here no more: their next request is refused, and nothing is given to them.</summary>
public sealed record OfficialDeactivated(string Reason) : DirectoryEvent;

public sealed record OfficialReactivated(string Reason) : DirectoryEvent;

/// <summary>What the identity provider says of the account changed; null when it deleted the account.</summary>
public sealed record AccountChanged(Account? Account) : DirectoryEvent;

/// <summary>The official is not there on these days; another absence takes the place of the one before.</summary>
public sealed record AbsenceAnnounced(Absence Absence) : DirectoryEvent;

public sealed record AbsenceWithdrawn : DirectoryEvent;

public sealed record AvailabilityChanged(Availability Availability) : DirectoryEvent;
