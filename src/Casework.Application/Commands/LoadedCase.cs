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
    public static async Task<LoadedCase?> Load(IDocumentSession session, Guid? caseId, string? storedKey, KeyRing keys, bool waiting, CancellationToken cancellation)
    {
        // Waiting holds the stream's row until the session ends: nobody can come in between any more.
        if (caseId is not { } id || id == Guid.Empty) return null;
        var locked = waiting ? await session.Events.FetchForExclusiveWriting<CaseRecord>(id, cancellation) : null;
        var batch = session.CreateBatchQuery();
        var stream = locked is null ? batch.Events.FetchForWriting<CaseRecord>(id) : Task.FromResult(locked);
        var key = batch.Load<CaseKey>(id);
        var stored = storedKey is null ? Task.FromResult<StoredAnswer?>(null) : batch.Load<StoredAnswer>(storedKey)!;
        await batch.Execute(cancellation);
        return (await stream).Aggregate?.State is { } current && CipherOf(current, await key, keys) is { } cipher ? new(await stream, current, cipher, await stored) : null;
    }

    /// <summary>For who neither opens nor seals anything of it: without its key, which may be destroyed.</summary>
    public static async Task<LoadedCase?> LoadSealed(IDocumentSession session, Guid caseId, bool waiting, CancellationToken cancellation)
    {
        var stream = await (waiting ? session.Events.FetchForExclusiveWriting<CaseRecord>(caseId, cancellation) : session.Events.FetchForWriting<CaseRecord>(caseId, cancellation));
        return stream.Aggregate?.State is { } current ? new(stream, current, CaseCipher.WithoutKey(caseId), null) : null;
    }

    /// <summary>Of a case whose personal data is destroyed: one that opens nothing, since every command on it is refused. Another case without its key is not there.</summary>
    private static CaseCipher? CipherOf(CitizenCase current, CaseKey? key, KeyRing keys)
    {
        if (key is not null) return keys.Add(key);
        keys.Forget(current.Id);
        return current.IsDestroyed ? CaseCipher.WithoutKey(current.Id) : null;
    }
}
