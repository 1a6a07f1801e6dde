using System.Security.Cryptography;
using System.Text;
using Casework.Domain;

namespace Casework.Projections.Vault;

/// <summary>Seals and opens the personal content of one case with its data key.</summary>
public sealed class CaseCipher(Guid keyId, byte[] key)
{
    private readonly Aes256 _aes = new(key);
    private readonly byte[] _context = keyId.ToByteArray();

    /// <summary>For a case whose key is destroyed: a key that is thrown away, so that nothing opens and what is sealed is lost.</summary>
    public static CaseCipher WithoutKey(Guid caseId) => new(caseId, RandomNumberGenerator.GetBytes(32));

    /// <summary>The key of one file of the case (see <see cref="SealedFile"/>): without the key of the case there is none.</summary>
    public byte[] KeyOfFile(Guid fileId, byte[] salt) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, [.. "casework document"u8, .. fileId.ToByteArray()]);

    public Personal Seal(string text)
    {
        var whole = _aes.Seal(Encoding.UTF8.GetBytes(text), _context);
        return new(keyId, Convert.ToBase64String(whole, 0, Aes256.NonceSize), Convert.ToBase64String(whole, Aes256.NonceSize, whole.Length - Aes256.NonceSize));
    }

    public Personal? SealIfAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text);

    /// <summary>The text, or null when it was sealed with another key or was changed since.</summary>
    public string? Open(Personal? sealedText)
    {
        if (sealedText is null || sealedText.KeyId != keyId) return null;
        try
        {
            byte[] whole = [.. Convert.FromBase64String(sealedText.Nonce), .. Convert.FromBase64String(sealedText.Ciphertext)];
            return Encoding.UTF8.GetString(_aes.Open(whole, _context));
        }
        catch (Exception e) when (e is AuthenticationTagMismatchException or FormatException)
        {
            return null;
        }
    }
}
