using System.Runtime.CompilerServices;
using System.Text.Json;
using Casework.Api.Store;
using Casework.Api.Timers;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Inbox;
using Casework.Projections.Search;
using Casework.Projections.Vault;
using JasperFx.Events;
using Marten;
using Wolverine;
using Wolverine.Persistence.Durability;

namespace Casework.Api.Seeding;

/// <summary>How much of a made-up population was written at once.</summary>
internal sealed record Seeded(int Cases, int Events);

/// <summary>Copies made-up cases into the store, a batch at a time: events, keys and every view as the projections would have written them. The log seals them afterwards.</summary>
internal sealed class SeedWriter(
    IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, CaseNumbers numbers, TimeProvider time, IMessageStore messages)
{
    private const int BatchSize = 1_000;
    private static readonly TimeSpan Spread = TimeSpan.FromDays(28);

    public async IAsyncEnumerable<Seeded> Write(int cases, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var done = 0; done < cases; done += BatchSize) yield return await Batch(done, Math.Min(BatchSize, cases - done), cancellation);
    }

    private async Task<Seeded> Batch(int first, int count, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var given = await numbers.Take(count, now, cancellation);
        await using var unsaved = store.LightweightSession();
        SeedCase[] made = [.. given.Select((number, i) => Make(unsaved.Events, first + i, number, now))];
        await store.BulkInsertAsync(made.Select(each => each.Key).ToArray(), cancellation: cancellation);
        await store.BulkInsertEventsAsync(made.Select(each => each.Stream).ToArray(), cancellation: cancellation);
        await store.BulkInsertAsync(made.Select(each => each.Record).ToArray(), cancellation: cancellation);
        await store.BulkInsertAsync(made.Select(each => InboxListing.Of(each.Record, keys, catalogues)).ToArray(), cancellation: cancellation);
        await store.BulkInsertAsync(made.Select(each => SearchEntry.Of(each.Record.Id, each.Opening, keys, citizens)).ToArray(), cancellation: cancellation);
        await store.BulkInsertAsync(made.SelectMany(Texts).ToArray(), cancellation: cancellation);
        await Open(made, cancellation);
        return new(count, made.Sum(each => each.Stream.Events.Count));
    }

    private SeedCase Make(Marten.Events.IEventStoreOperations events, int index, string number, DateTimeOffset now)
    {
        var began = now - Spread + (index % 500 * TimeSpan.FromMinutes(60));
        var id = Guid.CreateVersion7(began);
        var key = keys.Master.NewKey(id);
        var story = new SeedStory(id, number, keys.Add(key), citizens, catalogues.Current, began);
        story.Tell(index);
        var history = story.Acts.Select((act, i) => Recorded(events.BuildEvent(act.Happened), id, act, i + 1, now)).ToArray();
        var record = history.Aggregate((CaseRecord?)null, (record, e) => CaseRecordProjection.After(record, id, (CaseEvent)e.Data))!;
        record.Version = history.Length;
        return new(key, events.StartStream<CitizenCase>(id, history.Cast<object>()), record, story);
    }

    private static IEvent Recorded(IEvent recorded, Guid id, SeedAct act, int version, DateTimeOffset now)
    {
        (recorded.Id, recorded.StreamId, recorded.Version, recorded.Timestamp) = (Guid.CreateVersion7(now), id, version, now);
        (recorded.UserName, recorded.CorrelationId, recorded.CausationId) = (act.Actor.Id, $"seed-{id:n}", act.Command);
        recorded.SetHeader("role", Author.Of(act.Actor).Role.ToString());
        return recorded;
    }

    private IEnumerable<SearchText> Texts(SeedCase made) => made.Stream.Events.Select(e => SearchText.Of(e, keys)).OfType<SearchText>();

    /// <summary>Whoever has an open case is known by it, and the case is looked at when something falls due.</summary>
    private async Task Open(SeedCase[] made, CancellationToken cancellation)
    {
        SeedCase[] open = [.. made.Where(each => !each.Story.Current.IsClosed)];
        await store.BulkInsertAsync(open.Select(each => new OpenCaseOf(citizens.Of(each.Story.Bsn, null)!, each.Record.Id)).ToArray(), cancellation: cancellation);
        await messages.Inbox.StoreIncomingAsync([.. open.Select(each => WhatIsDue.Next(each.Story.Current) is { } due ? WakeUp(new(each.Record.Id, due)) : null).OfType<Envelope>()]);
    }

    /// <summary>As the outbox would have stored it; no message can be sent while the server is not running.</summary>
    private static Envelope WakeUp(LookAtCase wakeUp) => new(wakeUp)
    {
        Data = JsonSerializer.SerializeToUtf8Bytes(wakeUp, JsonSerializerOptions.Web),
        ContentType = EnvelopeConstants.JsonContentType,
        MessageType = typeof(LookAtCase).FullName!,
        Destination = new($"local://{typeof(LookAtCase).FullName!.ToLowerInvariant()}/"),
        ScheduledTime = wakeUp.DueAt.ToUniversalTime(),
        Status = EnvelopeStatus.Scheduled,
        OwnerId = 0,
    };

    private sealed record SeedCase(CaseKey Key, StreamAction Stream, CaseRecord Record, SeedStory Story)
    {
        public CaseOpened Opening => (CaseOpened)Story.Acts[0].Happened;
    }
}
