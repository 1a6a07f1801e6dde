using Casework.Application.Following;
using Casework.Delivery.Outbox;
using Casework.Delivery.Webhooks;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Casework.Projections.Inline;
using Casework.Projections.Track;
using Marten;
using Npgsql;

namespace Casework.Delivery.Sending;

/// <summary>What has to be told of some events, and to whom: to the citizen once for each act that was news, to each local helper that is asked, to each subscriber once for each event.</summary>
internal sealed class NewsBatch(OutboxTables tables, IDocumentStore store, NpgsqlConnection connection)
{
    private static readonly string Asked = EventContract.Names[typeof(LocalHelpRequested)], Chosen = EventContract.Names[typeof(ReachChosen)],
        Undelivered = EventContract.Names[typeof(MessageUndelivered)];
    private readonly string _records = store.Options.Schema.For<CaseRecord>();

    public async Task<IReadOnlyList<OutboxMessage>> Of(IReadOnlyList<Envelope> events, CancellationToken cancellation)
    {
        Envelope[] ours = [.. events.Where(envelope => !envelope.Imported && envelope.Type != StoredEvents.NoEvent)];
        if (ours.Length == 0) return [];
        var reached = await Reached([.. ours.Select(envelope => envelope.CaseId).Distinct()], cancellation);
        // Whoever stops right after something was news still hears of that.
        reached.UnionWith(ours.Where(envelope => envelope.Type == Chosen).Select(envelope => envelope.CaseId));
        var subscribers = await Subscribers(cancellation);
        Envelope[] wanted = [.. ours.Where(envelope => reached.Contains(envelope.CaseId) || envelope.Type == Asked || envelope.Type == Undelivered || subscribers.Any(webhook => webhook.Wants(envelope.Type)))];
        if (wanted.Length == 0) return [];

        var happened = await RecordedNews.Read(connection, $"{tables.Schema}.mt_events", store.Options.Serializer(), [.. wanted.Select(envelope => envelope.Position)], cancellation);
        var after = await Afterwards(wanted, cancellation);
        Known[] known = [.. wanted.Where(envelope => after.ContainsKey(ActOf(envelope)) && happened.ContainsKey(envelope.Position))
            .Select(envelope => new Known(envelope, happened[envelope.Position], after[ActOf(envelope)]))];
        return [.. ForCitizens(known), .. known.SelectMany(each => each.ForUndelivered(store.Options.Serializer())), .. known.SelectMany(each => each.ForHelpers()), .. known.SelectMany(each => subscribers.Where(webhook => webhook.Hears(each.Event, each.Envelope.Type, each.Record.State)).Select(each.For))];
    }

    private static (Guid CaseId, string Act) ActOf(Envelope envelope) => (envelope.CaseId, envelope.Act ?? $"{envelope.Version}");

    /// <summary>
    /// The case as it was right after each act: how the citizen was reached then, and who held what. Usually nothing has happened since and that is
    /// the record; else it is folded once more from the events.
    /// </summary>
    private async Task<Dictionary<(Guid CaseId, string Act), CaseRecord>> Afterwards(Envelope[] wanted, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var records = (await session.LoadManyAsync<CaseRecord>(cancellation, [.. wanted.Select(envelope => envelope.CaseId).Distinct()])).ToDictionary(record => record.Id);
        Dictionary<(Guid, string), CaseRecord> found = [];
        foreach (var act in wanted.GroupBy(ActOf))
        {
            var (record, version) = (records.GetValueOrDefault(act.Key.CaseId), act.Max(envelope => envelope.Version));
            if (record is null || record.Version < version) continue;
            found[act.Key] = record.Version == version ? record : (await CaseRecordProjection.AsOf(session, act.Key.CaseId, version, cancellation))!;
        }

        return found;
    }

    /// <summary>
    /// One act may have several events, as a decision that also moves the case manager: the first that is news tells of all, and what can be rated goes along.
    /// Where a contact is all there was, that is asked about.
    /// </summary>
    private IEnumerable<OutboxMessage> ForCitizens(IEnumerable<Known> known) =>
        from each in known
        where !each.Record.State.IsDestroyed && each.Reach is { Channel: not ReachChannel.None }
        group each by (each.Envelope.CaseId, each.Envelope.Act, each.Event.HappenedAt) into act
        let told = act.FirstOrDefault(each => Telling.IsNews(each.Record, each.Event)) ?? act.FirstOrDefault(each => each.AsksForStars)
        where told is not null
        select told.ForCitizen(store.Options.Serializer()) with { Rates = act.Select(each => Rating.SubjectOf(each.Record, each.Event)).FirstOrDefault(subject => subject is not null) };

    private async Task<HashSet<Guid>> Reached(Guid[] cases, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select id from {_records} where id = any($1) and coalesce(data #>> '{{state,reachedBy,channel}}', case when data #>> '{{state,paper}}' = 'true' then 'paper' end, 'none') <> 'none'", connection)
        { Parameters = { new() { Value = cases } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        HashSet<Guid> found = [];
        while (await row.ReadAsync(cancellation)) found.Add(row.GetGuid(0));
        return found;
    }

    private async Task<IReadOnlyList<Subscriber>> Subscribers(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select id, owner, event_types from {tables.Webhooks}", connection);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<Subscriber> found = [];
        while (await row.ReadAsync(cancellation)) found.Add(new(row.GetGuid(0), row.GetString(1), row.GetFieldValue<string[]>(2)));
        return found;
    }

    private sealed record Known(Envelope Envelope, CaseEvent Event, CaseRecord Record)
    {
        /// <summary>How the citizen hears of a message of that kind.</summary>
        public ReachChoice? Reach { get; } = Record.State.ReachFor(Reachability.KindOf(Event.GetType()));

        /// <summary>A contact is no news to whoever was there; they are asked how it was, but not by a letter or in a message box.</summary>
        public bool AsksForStars => Event is ContactRecorded { Answered: true } && Reach?.Channel is ReachChannel.Email or ReachChannel.Sms;

        public OutboxMessage ForCitizen(ISerializer serializer)
        {
            var (channel, address) = Reach!;
            return Row(WireName.Of(channel), OutboxMessage.ToCitizen, null, address is null ? null : serializer.ToJson(address));
        }

        /// <summary>What did not arrive goes by another way (Awb 2:11(1)): the row is of the message that it was about.</summary>
        public IEnumerable<OutboxMessage> ForUndelivered(ISerializer serializer)
        {
            if (Event is not MessageUndelivered failed || failed.Next == failed.Channel || failed.Next == ReachChannel.None) yield break;
            var address = Record.State.ReachBy(failed.Kind, failed.Next)?.Address;
            yield return Row(WireName.Of(failed.Next), OutboxMessage.ToCitizen, null, address is null ? null : serializer.ToJson(address)) with
            {
                HappenedAt = failed.ToldAt,
                Version = failed.Told,
            };
        }

        public IEnumerable<OutboxMessage> ForHelpers() => Event is LocalHelpRequested asked ? asked.Helpers.Select(helper => Row(OutboxMessage.Helper, helper, null, null)) : [];

        public OutboxMessage For(Subscriber webhook) => Row(OutboxMessage.Webhook, webhook.Id.ToString(), webhook.Owner, null);

        private OutboxMessage Row(string channel, string recipient, string? owner, string? address) => new(
            OutboxMessage.IdOf(Envelope.Id, channel, recipient), Envelope.Id, Envelope.CaseId, Record.CaseNumber, channel, recipient, Envelope.Type, Event.HappenedAt, Envelope.Version,
            Record.State.Desk, owner, Record.State.Language, address);
    }
}
