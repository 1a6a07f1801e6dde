using Casework.Domain.Officials;
using Casework.Projections.Events;
using Marten;

namespace Casework.Projections.Officials;

/// <summary>Entries of the directory as the events of officials make them.</summary>
public static class DirectoryEntries
{
    public static async Task<IReadOnlyDictionary<Guid, DirectoryEntry>> Of(IQuerySession session, Guid[] ids, CancellationToken cancellation) =>
        (await StoredEvents.OfOfficials(session, ids, cancellation)).GroupBy(each => each.Official)
            .ToDictionary(stream => stream.Key, stream => stream.Aggregate((DirectoryEntry?)null, (entry, each) => DirectoryEntry.After(entry, each.Happened))!);
}
