using System.Collections.Concurrent;
using Casework.Domain;
using Marten;

namespace Casework.Projections.Vault;

/// <summary>
/// The data keys in use, unwrapped, kept for a short while in memory. A command loads its key together with the case; views and readers
/// fetch in one batch what is missing. Nobody opens anything for a reader without having asked the vault for the key just before.
/// </summary>
public sealed class KeyRing(MasterKey master)
{
    private const int Limit = 20_000;
    private readonly ConcurrentDictionary<Guid, CaseCipher> _ciphers = new();

    public MasterKey Master => master;

    public CaseCipher Add(CaseKey key)
    {
        if (_ciphers.Count > Limit) _ciphers.Clear();
        return _ciphers.GetOrAdd(key.Id, _ => new CaseCipher(key.Id, master.Unwrap(key)));
    }

    public void Forget(Guid caseId) => _ciphers.TryRemove(caseId, out _);

    public bool Holds(Guid caseId) => _ciphers.ContainsKey(caseId);

    /// <summary>What seals and opens the content of this case, if its key is here.</summary>
    public CaseCipher? CipherOf(Guid caseId) => _ciphers.GetValueOrDefault(caseId);

    /// <summary>What the vault said just now: its key, or that it is gone.</summary>
    public void Refresh(Guid caseId, CaseKey? key)
    {
        if (key is null) Forget(caseId);
        else Add(key);
    }

    /// <summary>The text, or null when its key is not there (any more).</summary>
    public string? Open(Personal? sealedText) =>
        sealedText is not null && _ciphers.TryGetValue(sealedText.KeyId, out var cipher) ? cipher.Open(sealedText) : null;

    /// <summary>
    /// For readers: asks the vault for every key, and forgets those that are gone. Another node may have destroyed them,
    /// and this one must not open from memory what is destroyed.
    /// </summary>
    public async Task Fetch(IQuerySession session, IEnumerable<Guid> caseIds, CancellationToken cancellation)
    {
        Guid[] wanted = [.. caseIds.Distinct()];
        if (wanted.Length == 0) return;
        var there = await session.LoadManyAsync<CaseKey>(cancellation, wanted);
        foreach (var gone in wanted.Except(there.Select(key => key.Id))) Forget(gone);
        foreach (var key in there) Add(key);
    }

    /// <summary>
    /// For views, which are written after a command has asked for its key: only what this node does not hold. A key that is gone does no
    /// harm there, since the event of its destruction takes the text out again.
    /// </summary>
    public async Task FetchMissing(IQuerySession session, IEnumerable<Guid> caseIds, CancellationToken cancellation)
    {
        Guid[] missing = [.. caseIds.Where(id => !_ciphers.ContainsKey(id)).Distinct()];
        if (missing.Length == 0) return;
        foreach (var key in await session.LoadManyAsync<CaseKey>(cancellation, missing)) Add(key);
    }
}
