using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Inline;
using Casework.Projections.Ratings;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx.Events;

namespace Casework.Projections.Rebuild;

/// <summary>Everything that is kept of one case beside its events, as the projections would have it after the last of them.</summary>
public sealed record CaseViews(
    CaseRecord Record, IReadOnlyList<InboxItem> Lines, SearchEntry Entry, IReadOnlyList<SearchText> Texts, CaseRatings? Ratings)
{
    /// <summary>Null when these are no events of a case. The key of the case must be in the ring, unless it was destroyed.</summary>
    public static CaseViews? Of(Guid id, IReadOnlyList<IEvent> events, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues)
    {
        (CaseRecord? record, SearchEntry? entry, CaseRatings? ratings) = (null, null, null);
        foreach (var happened in events.Select(e => (CaseEvent)e.Data))
        {
            record = CaseRecordProjection.After(record, id, happened);
            entry = SearchEntry.After(entry, id, happened, keys, citizens);
            ratings = CaseRatings.After(ratings, id, happened);
        }

        if (record is null || entry is null) return null;
        record.Version = events[^1].Version;
        return new(record, InboxListing.Of(record, keys, catalogues), entry, SearchText.Of(events, keys), ratings);
    }
}
