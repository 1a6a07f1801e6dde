using System.Data;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Export.Histories;

/// <summary>Opens the store for an export that goes case by case.</summary>
public sealed class CaseHistories(IDocumentStore store, StoreSettings settings, MasterKey master)
{
    /// <summary>All that is recorded now: what is appended while an export runs is no part of it.</summary>
    public async Task<CaseSnapshot> Open(CancellationToken cancellation)
    {
        var connection = store.Storage.Database.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellation);
            await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return new(connection, store.Options.Serializer(), settings, master);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A log for process mining tells cases: an event that nobody knows, or that belongs to no case, would be left out of it unseen.</summary>
    public async Task<Problem?> Refusal(ExportScope scope, CancellationToken cancellation)
    {
        await using var snapshot = await Open(cancellation);
        return await snapshot.Unfit(scope, cancellation) is var (position, type, ofCase)
            ? Problem.Of(409, ofCase ? "unknown-event" : "event-without-case", type, $"{position}")
            : null;
    }
}
