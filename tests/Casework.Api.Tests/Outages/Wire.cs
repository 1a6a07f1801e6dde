using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Casework.Api.Tests.Outages;

/// <summary>The wire between the system and its database, which a test can cut, hold up, or cut just when a commit is on its way.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _ends = [];
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private volatile TaskCompletionSource _flows = Released();
    private volatile bool _cutAtCommit;

    public Wire(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Accept(_listener);
    }

    public int Port { get; }

    /// <summary>Nobody gets through, and whoever was through no longer is.</summary>
    public void Cut()
    {
        _listener.Dispose();
        CutThrough();
    }

    public void Mend()
    {
        _listener = new(IPAddress.Loopback, Port);
        _listener.Start();
        _ = Accept(_listener);
    }

    /// <summary>The database answers nothing until <see cref="Release"/>.</summary>
    public void Hold() => _flows = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _flows.TrySetResult();

    /// <summary>The next commit reaches the database, and its answer nobody.</summary>
    public void CutAtTheNextCommit() => _cutAtCommit = true;

    /// <summary>As a pooler does that knows no start-up options: it leaves them out.</summary>
    public bool DropsOptions { get; set; }

    private async Task Accept(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                var server = new TcpClient();
                await server.ConnectAsync(_host, _port);
                lock (_gate) _ends.AddRange([client, server]);
                _ = Carry(client, server, bytes => Task.FromResult(Asked(bytes)));
                _ = Carry(server, client, async bytes =>
                {
                    await _flows.Task;
                    return Answered(bytes);
                });
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was cut.
        }
    }

    private bool _committing;

    private ReadOnlyMemory<byte> Asked(ReadOnlyMemory<byte> bytes)
    {
        if (DropsOptions && bytes.Span.IndexOf("options\0"u8) is var at and > 0) return WithoutOptions(bytes.ToArray(), at);
        if (_cutAtCommit && bytes.Span.IndexOf("COMMIT\0"u8) >= 0) (_cutAtCommit, _committing) = (false, true);
        return bytes;
    }

    /// <summary>A start-up message: its length, and pairs of a name and a value.</summary>
    private static byte[] WithoutOptions(byte[] message, int at)
    {
        var value = at + "options\0".Length;
        var end = value + message.AsSpan(value).IndexOf((byte)0) + 1;
        byte[] shorter = [.. message[..at], .. message[end..]];
        BinaryPrimitives.WriteInt32BigEndian(shorter, shorter.Length);
        return shorter;
    }

    private ReadOnlyMemory<byte> Answered(ReadOnlyMemory<byte> bytes)
    {
        if (!_committing || bytes.Span.IndexOf("COMMIT\0"u8) < 0) return bytes;
        _committing = false;
        CutThrough();
        return default;
    }

    private static async Task Carry(TcpClient from, TcpClient to, Func<ReadOnlyMemory<byte>, Task<ReadOnlyMemory<byte>>> look)
    {
        try
        {
            var buffer = new byte[64 * 1024];
            for (int read; (read = await from.GetStream().ReadAsync(buffer)) > 0;)
            {
                await to.GetStream().WriteAsync(await look(buffer.AsMemory(0, read)));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was cut.
        }

        to.Dispose();
    }

    private void CutThrough()
    {
        lock (_gate)
        {
            foreach (var end in _ends) end.Dispose();
            _ends.Clear();
        }
    }

    private static TaskCompletionSource Released()
    {
        var released = new TaskCompletionSource();
        released.SetResult();
        return released;
    }

    public ValueTask DisposeAsync()
    {
        Release();
        Cut();
        return ValueTask.CompletedTask;
    }
}
