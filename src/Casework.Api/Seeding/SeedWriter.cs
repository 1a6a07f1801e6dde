using System.Runtime.CompilerServices;
using System.Text.Json;
using Casework.Application.Commands;
using Casework.Application.Messages;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Timers;
using Casework.Domain.Catalogues;
using Casework.Projections.Rebuild;
using Casework.Projections.Vault;
using JasperFx.Events;
using Marten;
using Wolverine;
using Wolverine.Persistence.Durability;
using Wolverine.Util;

namespace Casework.Api.Seeding;

/// <summary>How much of a made-up population was written at once.</summary>
internal sealed record Seeded(int Cases, int Events);

/// <summary>Copies made-up cases into the store, a batch at a time: events, keys and every view as the projections would have written them. The log seals them afterwards.</summary>
internal sealed class SeedWriter(
    IDocumentStore store, KeyRing keys, CitizenIndex citizens, CatalogueVersions catalogues, CaseNumbers numbers, TimeProvider time, IMessageStore messages, SentTexts texts)
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
        await store.Write(made.Select(each => each.Views).ToArray(), cancellation);
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
        var stored = texts.Into(id, null, [.. story.Acts.Select(act => act.Happened)], keys.Add(key));
        var history = story.Acts.Select((act, i) => Recorded(events.BuildEvent(stored[i]), id, act, i + 1, now)).ToArray();
        return new(key, events.StartStream<CitizenCase>(id, history.Cast<object>()), CaseViews.Of(id, history, keys, citizens, catalogues)!, story);
    }

    private static IEvent Recorded(IEvent recorded, Guid id, SeedAct act, int version, DateTimeOffset now)
    {
        (recorded.Id, recorded.StreamId, recorded.Version, recorded.Timestamp) = (Guid.CreateVersion7(now), id, version, now);
        (recorded.UserName, recorded.CorrelationId, recorded.CausationId) = (act.Actor.Id, $"seed-{id:n}", act.Command);
        recorded.SetHeader("role", Author.Of(act.Actor).Role.ToString());
        return recorded;
    }

    /// <summary>Whoever has an open case is known by it, and the case is looked at when something falls due.</summary>
    private async Task Open(SeedCase[] made, CancellationToken cancellation)
    {
        SeedCase[] open = [.. made.Where(each => !each.Story.Current.IsClosed)];
        await store.BulkInsertAsync(open.Select(each => new OpenCaseOf(citizens.Of(each.Story.Bsn, null)!, each.Views.Record.Id)).ToArray(), cancellation: cancellation);
        await messages.Inbox.StoreIncomingAsync([.. open.Select(each => WhatIsDue.Next(each.Story.Current) is { } due ? WakeUp(new(each.Views.Record.Id, due)) : null).OfType<Envelope>()]);
    }

    /// <summary>As the outbox would have stored it; no message can be sent while the server is not running.</summary>
    private static Envelope WakeUp(LookAtCase wakeUp) => new(wakeUp)
    {
        Data = JsonSerializer.SerializeToUtf8Bytes(wakeUp, JsonSerializerOptions.Web),
        ContentType = EnvelopeConstants.JsonContentType,
        MessageType = typeof(LookAtCase).ToMessageTypeName(),
        Destination = new($"local://{typeof(LookAtCase).ToMessageTypeName().ToLowerInvariant()}/"),
        ScheduledTime = wakeUp.DueAt.ToUniversalTime(),
        Status = EnvelopeStatus.Scheduled,
        OwnerId = 0,
    };

    private sealed record SeedCase(CaseKey Key, StreamAction Stream, CaseViews Views, SeedStory Story);
}
