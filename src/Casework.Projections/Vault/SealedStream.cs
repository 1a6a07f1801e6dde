using System.Security.Cryptography;

namespace Casework.Projections.Vault;

/// <summary>
/// The content of a sealed file from any place on, for whoever must go to and fro in it: it holds one chunk at a time. Leaves the file
/// open.
/// </summary>
public sealed class SealedStream : Stream
{
    private const int SealedChunk = SealedFile.ChunkSize + SealedFile.TagSize;
    private readonly Stream _source;
    private readonly AesGcm _aes;
    private readonly long _start;
    private readonly long _chunks;
    private readonly byte[] _open = new byte[SealedFile.ChunkSize];
    private readonly byte[] _sealed = new byte[SealedChunk];
    private long _here = -1;

    public SealedStream(Stream source, CaseCipher cipher, Guid id)
    {
        var head = new byte[SealedFile.Magic.Length + SealedFile.SaltSize];
        source.Position = 0;
        source.ReadExactly(head);
        if (!head.AsSpan(0, SealedFile.Magic.Length).SequenceEqual(SealedFile.Magic)) throw new CryptographicException("No sealed file.");
        (_source, _start, _aes) = (source, head.Length, new(cipher.KeyOfFile(id, head[SealedFile.Magic.Length..]), SealedFile.TagSize));
        _chunks = (source.Length - _start + SealedChunk - 1) / SealedChunk;
        Length = source.Length - _start - (_chunks * SealedFile.TagSize);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || Position >= Length) return 0;
        var chunk = Chunk(Position / SealedFile.ChunkSize)[(int)(Position % SealedFile.ChunkSize)..];
        var count = Math.Min(buffer.Length, chunk.Length);
        chunk[..count].CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => Position,
        SeekOrigin.End => Length,
        _ => 0,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _aes.Dispose();
        base.Dispose(disposing);
    }

    private ReadOnlySpan<byte> Chunk(long number)
    {
        var size = (int)Math.Min(SealedFile.ChunkSize, Length - (number * SealedFile.ChunkSize));
        if (_here == number) return _open.AsSpan(0, size);
        _here = -1;
        _source.Position = _start + (number * SealedChunk);
        _source.ReadExactly(_sealed, 0, size + SealedFile.TagSize);
        _aes.Decrypt(SealedFile.Nonce(number, last: number == _chunks - 1), _sealed.AsSpan(0, size),
            _sealed.AsSpan(size, SealedFile.TagSize), _open.AsSpan(0, size));
        _here = number;
        return _open.AsSpan(0, size);
    }
}
