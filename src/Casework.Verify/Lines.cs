namespace Casework.Verify;

/// <summary>A stream line by line, as bytes. A line is good until the next.</summary>
internal sealed class Lines(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _from, _to;

    public bool Next(out ReadOnlySpan<byte> line)
    {
        int length;
        while ((length = _buffer.AsSpan(_from, _to - _from).IndexOf((byte)'\n')) < 0)
        {
            if (Fill()) continue;
            line = _buffer.AsSpan(_from, _to - _from);
            _from = _to;
            return line.Length > 0;
        }

        line = _buffer.AsSpan(_from, length);
        _from += length + 1;
        return true;
    }

    /// <summary>What is left goes to the front; a line that is longer than the room gets more.</summary>
    private bool Fill()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        if (_to == _buffer.Length) Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = stream.Read(_buffer.AsSpan(_to));
        _to += read;
        return read > 0;
    }
}
