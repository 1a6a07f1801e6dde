using Casework.Application.Messages;
using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Domain.Catalogues;
using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Recording;
using Casework.Import.Translation;
using Casework.Projections.Vault;
using Marten;
using Marten.Exceptions;
using Npgsql;

namespace Casework.Import.Running;

/// <summary>What became of a batch: the cases now recorded, those that were there already, and those that could not be kept.</summary>
public sealed record BatchWritten(IReadOnlyList<ImportedCase> Recorded, int Skipped, IReadOnlyList<BrokenTrace> Broken);

/// <summary>
/// Records imported cases, a batch in a transaction, views included. A case whose stream exists is left as it is, so that a second import adds
/// nothing; imports of one source take turns, so that two at the same moment do not either.
/// </summary>
public sealed class HistoryWriter(IDocumentStore store, KeyRing keys, CaseNumbers numbers, CatalogueVersions catalogues, TimeProvider time, SentTexts texts)
{
    /// <summary>What is recorded beside each event as its user and as its cause.</summary>
    public const string Signature = "import";

    public async Task<BatchWritten> Write(IReadOnlyList<TranslatedTrace> batch, Mapping mapping, CancellationToken cancellation)
    {
        try
        {
            return await WriteAtOnce(batch, mapping, cancellation);
        }
        catch (MartenCommandException refused) when (refused.InnerException is PostgresException { SqlState: ['2', '2', ..] or ['5', '4', ..] } fault)
        {
            // The store cannot hold some value (too long for an index, say): the others of the batch must not suffer for it.
            if (batch is [var one]) return new([], 0, [one.LeftOut($"the store refused it: {fault.MessageText}")]);
            List<BatchWritten> parts = [];
            foreach (var each in batch) parts.Add(await Write([each], mapping, cancellation));
            return new([.. parts.SelectMany(part => part.Recorded)], parts.Sum(part => part.Skipped), [.. parts.SelectMany(part => part.Broken)]);
        }
    }

    private async Task<BatchWritten> WriteAtOnce(IReadOnlyList<TranslatedTrace> batch, Mapping mapping, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var stored = await Stored(session, batch, mapping, cancellation);
        var grown = await Grown(session, batch, stored, mapping, cancellation);
        TranslatedTrace[] fresh = [.. batch.Where(each => !stored.Contains(each.Imported.Id) && !grown.Any(left => left.Number == each.Number))];
        var skipped = batch.Count - fresh.Length - grown.Count;
        if (fresh.Length == 0) return new([], skipped, grown);

        session.LastModifiedBy = Signature;
        session.CausationId = Signature;
        var given = await numbers.Take(fresh.Length, time.GetUtcNow(), cancellation);
        BrokenTrace[] broken = [.. fresh.Zip(given, (each, number) => Add(session, each, ReceptionOf(number, mapping))).OfType<BrokenTrace>()];
        await session.Commit(cancellation);
        return new(
            [.. fresh.Where(each => broken.All(fault => fault.Number != each.Number)).Select(each => each.Imported)], skipped, [.. grown, .. broken]);
    }

    /// <summary>Waits until no other import of this source is within its transaction, then looks which of the batch it has brought.</summary>
    private async Task<HashSet<Guid>> Stored(IDocumentSession session, IReadOnlyList<TranslatedTrace> batch, Mapping mapping, CancellationToken cancellation)
    {
        await session.AdvancedSql.QueryAsync<bool>("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null", cancellation, $"{store.Options.DatabaseSchemaName} {mapping.Namespace}");
        return [.. await session.AdvancedSql.QueryAsync<Guid>(
            $"select id from {store.Options.Events.DatabaseSchemaName}.mt_streams where id = any(?)", cancellation, batch.Select(each => each.Imported.Id).ToArray())];
    }

    /// <summary>Traces of cases that are here, with events that are not: nothing is added to a case that people may have worked on since.</summary>
    private async Task<IReadOnlyList<BrokenTrace>> Grown(
        IDocumentSession session, IReadOnlyList<TranslatedTrace> batch, HashSet<Guid> stored, Mapping mapping, CancellationToken cancellation)
    {
        var events = store.Options.Events.DatabaseSchemaName;
        HashSet<Guid> known = [.. await session.AdvancedSql.QueryAsync<Guid>(
            $"select id from {events}.mt_events where stream_id = any(?)", cancellation, stored.ToArray())];
        HashSet<string> elsewhere = [.. await session.AdvancedSql.QueryAsync<string>(
            $"""
            select s.external_reference from {store.Options.DatabaseSchemaName}.mt_doc_searchentry s
            join {events}.mt_events e on e.stream_id = s.id and e.version = 1 and e.data ->> 'source' = ?
            where s.external_reference = any(?)
            """,
            cancellation, mapping.Namespace, batch.Where(each => !stored.Contains(each.Imported.Id)).Select(each => each.Imported.ExternalReference).ToArray())];
        return [.. batch.Select(each => stored.Contains(each.Imported.Id) ? each.Grown(known) : each.BeginsElsewhere(elsewhere)).OfType<BrokenTrace>()];
    }

    private BrokenTrace? Add(IDocumentSession session, TranslatedTrace trace, Reception at)
    {
        var imported = trace.Imported;
        var key = keys.Master.NewKey(imported.Id);
        var cipher = keys.Add(key);
        var history = ImportedHistory.Of(imported, at, cipher.Seal);
        if (HistoryCheck.Fault(imported.Id, history) is { } fault) return trace.LeftOut(fault);
        session.Insert(key);
        var events = texts.Into(imported.Id, null, [.. history.Select(each => each.Happened)], cipher);
        session.Events.StartStream<CitizenCase>(imported.Id, history.Zip(events, (each, happened) =>
        {
            var stored = session.Events.BuildEvent(happened);
            stored.Id = each.Id;
            return (object)stored;
        }));
        return null;
    }

    private Reception ReceptionOf(string number, Mapping mapping)
    {
        var desks = catalogues.Current.Desks;
        var desk = mapping.Desk is { } code ? desks[code] : desks.Values.FirstOrDefault(each => each.Online) ?? desks.Values.First();
        return new(number, desk.Code, new(desk.Coordinator.OfficialId, desk.Coordinator.Name), catalogues.Current.Version, mapping.Title.Nl);
    }
}
