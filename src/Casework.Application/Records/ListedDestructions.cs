using Casework.Application.Commands;
using Casework.Application.Destruction;
using Casework.Application.Store;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Rebuild;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Records;

/// <summary>
/// Before the system turns ready: whatever the list outside says is destroyed, and a backup that was put back still holds, goes again;
/// and what had begun when a process ended is settled by what the database says.
/// </summary>
public sealed class ListedDestructions(IDocumentStore store, DestructionList list, KeyRing keys, Destructions destructions, SystemActs acts, ILogger<ListedDestructions> logger)
    : IHostedService
{
    private const int BatchSize = 500;

    public async Task StartAsync(CancellationToken cancellation)
    {
        var listed = list.Read();
        foreach (var begun in listed.Where(each => each.Step != ListStep.Done)) await Settle(begun, cancellation);
        var again = 0;
        foreach (var batch in listed.Where(each => each.Step == ListStep.Done).Chunk(BatchSize)) again += await Apply(batch, cancellation);
        if (again > 0) logger.LogWarning("Destructions: {Listed} listed, {Again} had come back and were applied again", listed.Count, again);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    private async Task Settle(ListedDestruction begun, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var current = await session.LoadAsync<CaseRecord>(begun.CaseId, cancellation);
        if (current?.State.IsDestroyed is true) list.Done(begun);
        else if (begun.Step == ListStep.Begun)
        {
            list.Withdraw(begun);
            logger.LogWarning("The destruction of case {CaseId} had begun and did not happen; it must be confirmed again", begun.CaseId);
        }
    }

    /// <summary>How many of these had come back.</summary>
    private async Task<int> Apply(ListedDestruction[] batch, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var back = await Back(session, [.. batch.Select(each => each.CaseId)], cancellation);
        foreach (var each in batch.Where(each => back.Contains(each.CaseId)))
        {
            Destructions.Erase(session, each.CaseId);
            await PlainText.Remove(session, each.CaseId, cancellation);
            keys.Forget(each.CaseId);
        }

        await session.Commit(cancellation);
        foreach (var each in batch.Where(each => back.Contains(each.CaseId)))
        {
            await Record(each, cancellation);
            await destructions.RemoveFiles(each.CaseId);
        }

        return back.Count;
    }

    /// <summary>Those whose key is there, or whose history does not tell of the destruction.</summary>
    private async Task<HashSet<Guid>> Back(IQuerySession session, Guid[] ids, CancellationToken cancellation)
    {
        var (keyTable, caseTable) = (store.Options.Schema.For<CaseKey>(), store.Options.Schema.For<CaseRecord>());
        return [.. await session.AdvancedSql.QueryAsync<Guid>(
            $"select id from {keyTable} where id = any(?) union select id from {caseTable} where id = any(?) and data -> 'state' ->> 'destroyedAt' is null", cancellation, ids, ids)];
    }

    /// <summary>The event is missing where the database is older than the destruction: then it is recorded again, with the time at which it happened.</summary>
    private Task Record(ListedDestruction listed, CancellationToken cancellation) => acts.Do(listed.CaseId, "restore", "restore", (current, _) => current is { IsClosed: true, IsDestroyed: false }
        ? [new PersonalDataDestroyed(listed.Ground, listed.Category) { HappenedAt = listed.At, By = Author.Of(Actor.System) }]
        : [], cancellation);
}
