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

    public static DirectoryEntry After(DirectoryEntry? current, DirectoryEvent happened) => (current, happened) switch
    {
        (null, OfficialEntered e) =>
            new() { Id = IdOf(e.OfficialId), Version = 1, OfficialId = e.OfficialId, Name = e.Name, Placements = e.Placements },
        ({ } entry, PlacementAdded e) =>
            entry with { Version = entry.Version + 1, Placements = [.. entry.Placements.Append(e.Placement).Distinct()] },
        ({ } entry, PlacementRemoved e) =>
            entry with { Version = entry.Version + 1, Placements = [.. entry.Placements.Except([e.Placement])] },
        ({ } entry, OfficialRenamed e) => entry with { Version = entry.Version + 1, Name = e.Name },
        ({ } entry, OfficialDeactivated) => entry with { Version = entry.Version + 1, Active = false },
        ({ } entry, OfficialReactivated) => entry with { Version = entry.Version + 1, Active = true },
        _ => throw new Cases.ImpossibleHistoryException($"{happened.GetType().Name} cannot happen to this official."),
    };
}
