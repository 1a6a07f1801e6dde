using Casework.Projections.Vault;
using JasperFx;
using Marten;

namespace Casework.Application.Store;

/// <summary>
/// Before anything is looked up: the key of the citizens' index comes out of the vault, where the first start put it. So the start also refuses a
/// master key that cannot open the vault.
/// </summary>
public sealed class IndexKey(IDocumentStore store, CitizenIndex citizens, MasterKey master) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellation)
    {
        var stored = await EnsureStored(cancellation);
        if (!master.Opens(stored)) throw new InvalidOperationException($"The vault was wrapped by master key {stored.MasterKey}; this process has {master.Id}. Give it the right key, or end the rotation that was begun.");
        citizens.Use(stored);
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The row, made now if there is none.</summary>
    public async Task<CaseKey> EnsureStored(CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<CaseKey>(CitizenIndex.KeyId, cancellation) is { } stored) return stored;
        try
        {
            session.Insert(citizens.Wrapped);
            await session.Commit(cancellation);
        }
        catch (DocumentAlreadyExistsException)
        {
            // Another start was first.
        }

        return (await session.LoadAsync<CaseKey>(CitizenIndex.KeyId, cancellation))!;
    }
}
