using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Marten;

namespace Casework.Application.Inbox;

/// <summary>Rows of the inbox as their reader sees them.</summary>
/// <param name="Next">The cursor of the next page, or null on the last.</param>
/// <param name="Total">How many there are in all, where they fit on one page.</param>
public sealed record InboxRows(IReadOnlyList<InboxRow> Items, string? Next, long? Total);

/// <summary>The inbox of a caller, whoever shows it: one page of it is one entry in the read log.</summary>
public sealed class InboxQuery(IDocumentStore store, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
{
    private DateOnly Today => LocalDay.Of(time.GetUtcNow());

    /// <param name="caller">In the placement whose list it is.</param>
    public async Task<InboxRows> Page(Caller caller, InboxWanted wanted, FoundCases? only)
    {
        var (today, names) = (Today, new CodeNames(words, catalogues.Current, caller.Language));
        var (items, next, total) = await InboxReading.Page(store, wanted, new(caller.Actor), today, only, caller.Aborted);
        await log.Write(caller, "inbox", [.. items.Select(item => item.CaseId)]);
        return new([.. items.Select(item => InboxRow.Of(item, today, names))], next, total);
    }

    /// <summary>How many cases each view holds, and the saved views that the caller sees.</summary>
    public async Task<(InboxCounts Counts, IReadOnlyList<SavedView> Saved)> Counts(Caller caller)
    {
        await using var session = store.QuerySession();
        var saved = await SavedView.SeenBy(session, caller.Actor, caller.Aborted);
        return (await InboxCounting.Of(store, new(caller.Actor), saved, catalogues.Current, Today, caller.Aborted), saved);
    }
}
