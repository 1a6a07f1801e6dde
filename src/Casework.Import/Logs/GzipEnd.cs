using System.IO.Compression;

namespace Casework.Import.Logs;

/// <summary>
/// Finds where the data of a gzip file ends: <see cref="GZipStream"/> passes over what follows without a word. Given one byte at a time
/// it asks for just one byte more than it uses. Padding with zeros, as tapes have it, is no junk.
/// </summary>
internal static class GzipEnd
{
    public static Stream Unpacked(Stream file) => new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);

    public static long JunkBehind(Stream file)
    {
        file.Position = 0;
        var bytes = new ByteByByte(file);
        try
        {
            using var unpacked = Unpacked(bytes);
            var buffer = new byte[65536];
            // CopyTo would read on behind the end.
            while (unpacked.Read(buffer) > 0) { }
        }
        catch (InvalidDataException)
        {
            // The junk begins as another member would.
        }
        if (bytes.ReachedEnd) return 0;
        file.Position--;
        var junk = file.Length - file.Position;
        return HoldsOnlyZeros(file) ? 0 : junk;
    }

    private static bool HoldsOnlyZeros(Stream file)
    {
        var buffer = new byte[65536];
        while (file.Read(buffer) is > 0 and var count)
            if (buffer.AsSpan(0, count).ContainsAnyExcept((byte)0)) return false;
        return true;
    }

    private sealed class ByteByByte(Stream inner) : Stream
    {
        public bool ReachedEnd { get; private set; }
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer[..Math.Min(1, buffer.Length)]);
            ReachedEnd = count == 0 && buffer.Length > 0;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
