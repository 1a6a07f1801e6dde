using System.Security.Cryptography;
using System.Text;

namespace Casework.Projections.Vault;

/// <summary>A citizen as an index key: a keyed hash (HMAC-SHA-256) of BSN or KvK number, that says nothing without the master key.</summary>
public sealed class CitizenIndex(MasterKey master)
{
    private readonly byte[] _key = master.Derive("casework citizen index");

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
