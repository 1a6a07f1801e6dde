using System.Security.Cryptography;

namespace Casework.Projections.Vault;

/// <summary>
/// AES-256-GCM with the nonce in front and the tag behind: 12 bytes, the ciphertext, 16 bytes. One key, made ready once:
/// that costs more than a short text does. One at a time, since OpenSSL's context holds the state of the text at hand.
/// </summary>
public sealed class Aes256(byte[] key)
{
    public const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>The bytes that a sealed text has more than the plain one.</summary>
    public const int Overhead = NonceSize + TagSize;

    private readonly AesGcm _aes = new(key, TagSize);
    private readonly Lock _turn = new();

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var result = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(result.AsSpan(0, NonceSize));
        lock (_turn) _aes.Encrypt(result.AsSpan(0, NonceSize), plain,
            result.AsSpan(NonceSize, plain.Length), result.AsSpan(NonceSize + plain.Length), context);
        return result;
    }

    public byte[] Open(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> context)
    {
        var plain = new byte[whole.Length - NonceSize - TagSize];
        lock (_turn) _aes.Decrypt(whole[..NonceSize], whole[NonceSize..^TagSize], whole[^TagSize..], plain, context);
        return plain;
    }
}
