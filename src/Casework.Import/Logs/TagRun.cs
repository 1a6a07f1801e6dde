namespace Casework.Import.Logs;

/// <summary>
/// Ends a read when more bytes follow each other without the beginning of a tag than any trace may have in one element: an XML reader
/// holds an element with all its attributes in memory before anybody can ask how large they are, and gzip packs gigabytes in nothing.
/// </summary>
internal sealed class TagRun(Stream inner, long most) : Stream
{
    private long _run;
    private long _position;
    private byte _before;
    private Coding? _coding;

    /// <summary>What bytes a "&lt;" is. Other codings than these are rare enough that a whole file has to be small.</summary>
    private enum Coding { Narrow, LittleEndian, BigEndian, Other }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = _coding is null ? inner.ReadAtLeast(buffer, Math.Min(4, buffer.Length), throwOnEndOfStream: false) : inner.Read(buffer);
        _coding ??= CodingOf(buffer[..Math.Min(4, count)]);
        Look(buffer[..count]);
        return count;
    }

    private static Coding CodingOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xff, 0xfe, 0, 0] or [_, 0, 0, 0] or [0, 0, ..] => Coding.Other,
        [0xff, 0xfe, ..] or [_, 0, ..] => Coding.LittleEndian,
        [0xfe, 0xff, ..] or [0, ..] => Coding.BigEndian,
        _ => Coding.Narrow,
    };

    private void Look(ReadOnlySpan<byte> bytes)
    {
        if (_coding == Coding.Narrow) _run = bytes.LastIndexOf((byte)'<') is >= 0 and var last ? bytes.Length - last : _run + bytes.Length;
        else foreach (var each in bytes) LookWide(each);
        if (_run > most) throw new InvalidDataException($"more than {most} bytes follow each other without a tag");
    }

    private void LookWide(byte each)
    {
        var isTag = _position++ % 2 == 1
            && (_coding, _before, each) is (Coding.LittleEndian, (byte)'<', 0) or (Coding.BigEndian, 0, (byte)'<');
        _run = isTag ? 0 : _run + 1;
        _before = each;
    }

    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
