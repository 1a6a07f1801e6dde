using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Casework.Projections.Vault;

/// <summary>
/// A file of a case as it lies outside the log: the four bytes "CWD1", 32 random bytes (salt), then chunks of 64 KiB, each sealed with
/// AES-256-GCM and followed by its tag of 16 bytes; the last chunk may be shorter. The key is HKDF-SHA-256 of the case's key, the salt
/// and the id of the file. The nonce of a chunk is its number in eleven bytes, and one byte that is 1 for the last and 0 for others (the
/// STREAM construction), so that chunks cannot be exchanged, left out or cut off unseen. It is written and read chunk by chunk.
/// </summary>
public static class SealedFile
{
    public const int ChunkSize = 64 * 1024;
    internal const int TagSize = 16;
    internal const int SaltSize = 32;
    internal static readonly byte[] Magic = [.. "CWD1"u8];

    /// <summary>
    /// The content, chunk by chunk; each chunk is only good until the next. Throws when it is no such file, not this one, or was changed.
    /// </summary>
    public static async IAsyncEnumerable<ReadOnlyMemory<byte>> Open(
        Stream source, CaseCipher cipher, Guid id, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var head = new byte[Magic.Length + SaltSize];
        await source.ReadExactlyAsync(head, cancellation);
        if (!head.AsSpan(0, Magic.Length).SequenceEqual(Magic)) throw new CryptographicException("No sealed file.");
        using var aes = new AesGcm(cipher.KeyOfFile(id, head[Magic.Length..]), TagSize);
        var (plain, here, next) = (new byte[ChunkSize], new byte[ChunkSize + TagSize], new byte[ChunkSize + TagSize]);
        var size = await source.ReadAtLeastAsync(here, here.Length, throwOnEndOfStream: false, cancellation);
        for (long number = 0; ; number++)
        {
            var following = await source.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false, cancellation);
            if (size < TagSize) throw new CryptographicException("Cut off.");
            aes.Decrypt(Nonce(number, last: following == 0), here.AsSpan(0, size - TagSize),
                here.AsSpan(size - TagSize, TagSize), plain.AsSpan(0, size - TagSize));
            yield return plain.AsMemory(0, size - TagSize);
            if (following == 0) yield break;
            (here, next, size) = (next, here, following);
        }
    }

    internal static byte[] Nonce(long number, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3, 8), number);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}

/// <summary>Seals what it is given, as it comes. The file is whole only after <see cref="Finish"/>.</summary>
public sealed class FileSealer : IDisposable
{
    private readonly Stream _target;
    private readonly AesGcm _aes;
    private readonly byte[] _head;
    private readonly byte[] _open = new byte[SealedFile.ChunkSize];
    private readonly byte[] _sealed = new byte[SealedFile.ChunkSize + SealedFile.TagSize];
    private int _filled;
    private long _number;

    public FileSealer(Stream target, CaseCipher cipher, Guid id)
    {
        var salt = RandomNumberGenerator.GetBytes(SealedFile.SaltSize);
        (_target, _aes, _head) = (target, new(cipher.KeyOfFile(id, salt), SealedFile.TagSize), [.. SealedFile.Magic, .. salt]);
    }

    public async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        while (bytes.Length > 0)
        {
            // A full chunk waits until there is more: only then it is known not to be the last.
            if (_filled == _open.Length) await Chunk(last: false, cancellation);
            var part = Math.Min(bytes.Length, _open.Length - _filled);
            bytes[..part].CopyTo(_open.AsMemory(_filled));
            (_filled, bytes) = (_filled + part, bytes[part..]);
        }
    }

    public Task Finish(CancellationToken cancellation) => Chunk(last: true, cancellation);

    public void Dispose() => _aes.Dispose();

    private async Task Chunk(bool last, CancellationToken cancellation)
    {
        if (_number == 0) await _target.WriteAsync(_head, cancellation);
        _aes.Encrypt(SealedFile.Nonce(_number++, last), _open.AsSpan(0, _filled),
            _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, SealedFile.TagSize));
        await _target.WriteAsync(_sealed.AsMemory(0, _filled + SealedFile.TagSize), cancellation);
        _filled = 0;
    }
}
