using System.Security.Cryptography;
using System.Text;
using Casework.Domain;

namespace Casework.Projections.Vault;

/// <summary>Seals and opens the personal content of one case with its data key.</summary>
public sealed class CaseCipher(Guid keyId, byte[] key)
{
    /// <summary>The format of what opens only at its place.</summary>
    private const int Bound = 2;

    private readonly Aes256 _aes = new(key);
    private readonly byte[] _context = keyId.ToByteArray();

    /// <summary>For a case whose key is destroyed: a key that is thrown away, so that nothing opens and what is sealed is lost.</summary>
    public static CaseCipher WithoutKey(Guid caseId) => new(caseId, RandomNumberGenerator.GetBytes(32));

    /// <summary>The key of one file of the case (see <see cref="SealedFile"/>): without the key of the case there is none.</summary>
    public byte[] KeyOfFile(Guid fileId, byte[] salt) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, 32, salt, [.. "casework document"u8, .. fileId.ToByteArray()]);

    /// <summary>
    /// The text as it travels within a command: sealed for its case, until it stands in an event and is bound to its place there.
    /// </summary>
    public Personal Seal(string text) => Sealed(Encoding.UTF8.GetBytes(text), _context);

    public Personal? SealIfAny(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text);

    /// <summary>The same text, sealed for one place; what does not open stays as it is.</summary>
    public Personal Bind(Personal sealedText, SealedPlace place) =>
        Bytes(sealedText) is { } plain
            ? Sealed(plain, Context(place.Fields[0], place.Thing)) with { Format = Bound, Place = place }
            : sealedText;

    /// <summary>The text, or null when it was sealed with another key or for another place, or was changed since.</summary>
    public string? Open(Personal? sealedText) => Bytes(sealedText) is { } plain ? Encoding.UTF8.GetString(plain) : null;

    private Personal Sealed(byte[] plain, byte[] context)
    {
        var whole = _aes.Seal(plain, context);
        return new(keyId, Convert.ToBase64String(whole, 0, Aes256.NonceSize),
            Convert.ToBase64String(whole, Aes256.NonceSize, whole.Length - Aes256.NonceSize));
    }

    private byte[]? Bytes(Personal? sealedText) => sealedText switch
    {
        null => null,
        { KeyId: var other } when other != keyId => null,
        { Format: null } => Opened(sealedText, _context),
        { Format: Bound, Place: { } place } =>
            place.Fields.Select(field => Opened(sealedText, Context(field, place.Thing))).FirstOrDefault(plain => plain is not null),
        _ => null,
    };

    private byte[]? Opened(Personal sealedText, byte[] context)
    {
        try
        {
            byte[] whole = [.. Convert.FromBase64String(sealedText.Nonce), .. Convert.FromBase64String(sealedText.Ciphertext)];
            return whole.Length < Aes256.Overhead ? null : _aes.Open(whole, context);
        }
        catch (Exception e) when (e is AuthenticationTagMismatchException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The case, the thing and the field, each of a known length or last.</summary>
    private byte[] Context(string field, Guid thing) => [.. _context, .. thing.ToByteArray(), .. Encoding.UTF8.GetBytes(field)];
}
