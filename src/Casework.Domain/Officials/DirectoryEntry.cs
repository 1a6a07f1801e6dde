using System.Security.Cryptography;
using System.Text;

namespace Casework.Domain.Officials;

/// <summary>
/// One official as the directory knows them (law 19): who they are, in which roles and places, and whether they work here now.
/// </summary>
public sealed record DirectoryEntry
{
    public Guid Id { get; init; }

    /// <summary>The number of events in the stream.</summary>
    public long Version { get; set; }

    /// <summary>The subject of their sign-in.</summary>
    public required string OfficialId { get; init; }

    public required string Name { get; init; }
    public IReadOnlyList<Placement> Placements { get; init; } = [];
    public bool Active { get; init; } = true;

    /// <summary>The account of an identity provider, where one keeps this entry.</summary>
    public Account? Account { get; init; }

    public Absence? Absence { get; init; }
    public Availability Availability { get; init; }
    public DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Whether an identity provider sees them: whoever works here, and whoever it set apart without deleting them.</summary>
    public bool IsProvisionable => Active || Account is not null;

    /// <summary>Whether work should go to them on this day: whoever is at the counter takes some.</summary>
    public bool IsAvailable(DateOnly today) => Active && Availability != Availability.Away && Absence?.Covers(today) is not true;

    /// <summary>Whether somebody does work of this official: in one of their places, or in a role that has none.</summary>
    public bool MayBeReplacedBy(DirectoryEntry other) =>
        Placements.Any(placement => placement.Place is { } place ? other.WorksIn(place) : other.Has(placement.Role));

    public bool WorksIn(Place place) => Placements.Any(place.IsOf);

    public bool Has(Role role) => Placements.Any(placement => placement.Role == role);

    /// <summary>
    /// The stream of an official: of their subject, so that nobody is entered twice. A UUIDv8, whose bits are the maker's
    /// (RFC 9562, 5.8).
    /// </summary>
    public static Guid IdOf(string officialId)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("official\n" + officialId)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    public static DirectoryEntry After(DirectoryEntry? current, DirectoryEvent happened) => Changed(current, happened) with
    {
        Version = (current?.Version ?? 0) + 1,
        EnteredAt = current?.EnteredAt ?? happened.HappenedAt,
        ChangedAt = happened.HappenedAt,
    };

    private static DirectoryEntry Changed(DirectoryEntry? current, DirectoryEvent happened) => (current, happened) switch
    {
        (null, OfficialEntered e) => new() { Id = IdOf(e.OfficialId), OfficialId = e.OfficialId, Name = e.Name, Placements = e.Placements },
        ({ } entry, PlacementAdded e) => entry with { Placements = [.. entry.Placements.Append(e.Placement).Distinct()] },
        ({ } entry, PlacementRemoved e) => entry with { Placements = [.. entry.Placements.Except([e.Placement])] },
        ({ } entry, OfficialRenamed e) => entry with { Name = e.Name },
        ({ } entry, OfficialDeactivated) => entry with { Active = false },
        ({ } entry, OfficialReactivated) => entry with { Active = true },
        ({ } entry, AccountChanged e) => entry with { Account = e.Account },
        ({ } entry, AbsenceAnnounced e) => entry with { Absence = e.Absence },
        ({ } entry, AbsenceWithdrawn) => entry with { Absence = null },
        ({ } entry, AvailabilityChanged e) => entry with { Availability = e.Availability },
        _ => throw new Cases.ImpossibleHistoryException($"{happened.GetType().Name} cannot happen to this official."),
    };
}
