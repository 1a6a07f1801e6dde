using System.Buffers.Text;
using System.Net.Sockets;

namespace Casework.Bench;

/// <summary>One keep-alive HTTP/1.1 connection over a blocking socket: the least a client can cost on the machine that it measures.</summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    public Connection(Uri server) => _socket.Connect(server.Host, server.Port);

    /// <summary>The answer's bytes are valid until the next call.</summary>
    public Answer Send(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0) request = request[_socket.Send(request)..];
        _filled = 0;
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0) Receive();
        var head = _buffer.AsSpan(0, end);
        Utf8Parser.TryParse(head[9..], out int status, out _);
        var start = end + 4;
        if (Field(head, "\r\nContent-Length: "u8) is { } length) return new(status, Exactly(start, length));
        return head.IndexOf("\r\nTransfer-Encoding: chunked"u8) >= 0 ? new(status, Chunks(start)) : new(status, []);
    }

    private ReadOnlySpan<byte> Exactly(int start, int length)
    {
        while (_filled < start + length) Receive();
        return _buffer.AsSpan(start, length);
    }

    /// <summary>Moves the chunks together in the buffer, up to the empty one that ends them.</summary>
    private ReadOnlySpan<byte> Chunks(int start)
    {
        var (from, to) = (start, start);
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(from, _filled - from).IndexOf("\r\n"u8)) < 0) Receive();
            Utf8Parser.TryParse(_buffer.AsSpan(from, line), out int size, out _, 'x');
            from += line + 2;
            while (_filled < from + size + 2) Receive();
            if (size == 0) return _buffer.AsSpan(start, to - start);
            _buffer.AsSpan(from, size).CopyTo(_buffer.AsSpan(to));
            to += size;
            from += size + 2;
        }
    }

    private void Receive()
    {
        if (_filled == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var received = _socket.Receive(_buffer.AsSpan(_filled));
        if (received == 0) throw new IOException("The server closed the connection.");
        _filled += received;
    }

    private static int? Field(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name) =>
        head.IndexOf(name) is >= 0 and var at && Utf8Parser.TryParse(head[(at + name.Length)..], out int number, out _) ? number : null;

    public void Dispose() => _socket.Dispose();
}

/// <summary>What came back: the status and the body as it arrived.</summary>
internal readonly ref struct Answer(int status, ReadOnlySpan<byte> body)
{
    public int Status { get; } = status;

    public ReadOnlySpan<byte> Body { get; } = body;
}
