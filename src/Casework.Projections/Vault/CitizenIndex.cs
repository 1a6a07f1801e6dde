using System.Security.Cryptography;
using System.Text;

namespace Casework.Projections.Vault;

/// <summary>
/// A citizen as an index key: a keyed hash (HMAC-SHA-256) of BSN or KvK number, that says nothing without its key. That key stands in the
/// vault beside those of the cases, since hashes of tracking codes stand in events: it must outlive the master key from which it was once
/// derived.
/// </summary>
public sealed class CitizenIndex(MasterKey master)
{
    /// <summary>The id of its row in the vault; no case has it.</summary>
    public static readonly Guid KeyId = new("00000000-0000-8000-8000-000000000001");

    private byte[] _key = master.Derive("casework citizen index");

    /// <summary>Its key as a row of the vault.</summary>
    public CaseKey Wrapped => master.Wrap(KeyId, _key);

    /// <summary>Takes the key that the vault holds. Throws when this process has not the master key that wrapped it.</summary>
    public void Use(CaseKey stored) => _key = master.Unwrap(stored);

    /// <summary>A key for something else that is given out and must outlive the master key.</summary>
    public byte[] KeyFor(string purpose) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(purpose));

    public string? Of(string? bsn, string? kvkNumber) => (bsn, kvkNumber) switch
    {
        ({ Length: > 0 }, _) => Hash("bsn:" + bsn.PadLeft(9, '0')),
        (_, { Length: > 0 }) => Hash("kvk:" + kvkNumber),
        _ => null,
    };

    /// <summary>The keyed hash of a tracking code as it is stored.</summary>
    public string OfTrackingCode(Guid caseId, string code) => Hash($"track:{caseId}:{code}");

    private string Hash(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
