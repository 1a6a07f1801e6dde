using Casework.Application.Store;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using JasperFx.Events;
using Marten;

namespace Casework.Application.Commands;

/// <summary>A case that was fetched to be changed: its stream, its cipher, and the stored answer of the caller's key, read in one batch.</summary>
public sealed record LoadedCase(IEventStream<CaseRecord> Stream, CitizenCase Current, CaseCipher Cipher, StoredAnswer? Stored)
{
    /// <param name="keyless">Also a case whose key is gone while its history does not say so, as after a restore.</param>
    public static async Task<LoadedCase?> Load(
        IDocumentSession session, Guid? caseId, string? storedKey, KeyRing keys, bool waiting, CancellationToken cancellation, bool keyless = false)
    {
        // Waiting holds the stream's row until the session ends: nobody can come in between any more.
        if (caseId is not { } id || id == Guid.Empty) return null;
        var locked = waiting ? await session.Events.FetchForExclusiveWriting<CaseRecord>(id, cancellation) : null;
        var batch = session.CreateBatchQuery();
        var stream = locked is null ? batch.Events.FetchForWriting<CaseRecord>(id) : Task.FromResult(locked);
        var key = batch.Load<CaseKey>(id);
        var stored = storedKey is null ? Task.FromResult<StoredAnswer?>(null) : batch.Load<StoredAnswer>(storedKey)!;
        await batch.Execute(cancellation);
        return (await stream).Aggregate?.State is { } current && CipherOf(current, await key, keys, keyless) is { } cipher
            ? new(await stream, current, cipher, await stored)
            : null;
    }

    /// <summary>
    /// Of a case whose personal data is destroyed: one that opens nothing, since every command on it is refused. Another case without its
    /// key is there only for whoever needs none.
    /// </summary>
    private static CaseCipher? CipherOf(CitizenCase current, CaseKey? key, KeyRing keys, bool keyless)
    {
        if (key is not null) return keys.Add(key);
        keys.Forget(current.Id);
        return current.IsDestroyed || keyless ? CaseCipher.WithoutKey(current.Id) : null;
    }
}
