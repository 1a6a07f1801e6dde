using System.Data;
using Casework.Api.Store;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.Export;

/// <summary>Opens the store for an export that goes case by case.</summary>
internal sealed class CaseHistories(IDocumentStore store, StoreSettings settings, MasterKey master)
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
}
