using System.Security.Cryptography;
using System.Text;

namespace Casework.Projections.Vault;

/// <summary>
/// The key that wraps every data key, 32 bytes, from a file or the environment and never in the database.
/// Other secrets (the index of citizens, tracking codes) are derived from it with HKDF, one for each use.
/// </summary>
/// <param name="other">Opens what it wrapped too, and wraps nothing: while keys are re-wrapped, a node may meet both.</param>
public sealed class MasterKey(byte[] key, MasterKey? other = null)
{
    private readonly byte[] _key = key.Length == 32 ? key : throw new ArgumentException("A master key is 32 bytes.", nameof(key));
    private readonly Aes256 _aes = new(key);

    /// <summary>A short public name for this key, so that wrapped keys say which master key opens them.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData([.. key, .. "casework-master-key"u8]))[..8];

    public byte[] Derive(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, 32, info: Encoding.UTF8.GetBytes(use));

    public CaseKey NewKey(Guid caseId) => Wrap(caseId, RandomNumberGenerator.GetBytes(32));

    public CaseKey Wrap(Guid caseId, byte[] dataKey) => new(caseId, _aes.Seal(dataKey, caseId.ToByteArray()), Id);

    /// <summary>Whether this is the master key that wrapped it.</summary>
    public bool Opens(CaseKey key) => key.MasterKey == Id || other?.Opens(key) is true;

    /// <summary>The data key in the clear. Throws when this is not the master key that wrapped it, or the row was changed.</summary>
    public byte[] Unwrap(CaseKey key) =>
        other is not null && key.MasterKey == other.Id ? other.Unwrap(key) : _aes.Open(key.Wrapped, key.Id.ToByteArray());
}
