using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casework.Api.Tests.Outages;

/// <summary>The wire between the system and its database, which a test can cut, hold up, or cut just when a commit is on its way.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _ends = [];
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private volatile bool _cut;
    private volatile TaskCompletionSource _flows = Released();
    private volatile byte[]? _cutAfter;

    public Wire(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _ = Accept();
    }

    public int Port { get; }

    /// <summary>Nobody gets through, and whoever was through no longer is.</summary>
    public void Cut()
    {
        _cut = true;
        CutThrough();
    }

    public void Mend() => _cut = false;

    /// <summary>The database answers nothing until <see cref="Release"/>.</summary>
    public void Hold() => _flows = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _flows.TrySetResult();

    /// <summary>The commit of whoever writes this next reaches the database, and its answer nobody. Others commit too meanwhile.</summary>
    public void CutAtTheCommitOf(string written) => _cutAfter = Encoding.UTF8.GetBytes(written);

    /// <summary>As a pooler does that knows no start-up options: it leaves them out.</summary>
    public bool DropsOptions { get; set; }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                if (_cut)
                {
                    client.Dispose();
                    continue;
                }

                var server = new TcpClient();
                await server.ConnectAsync(_host, _port);
                lock (_gate) _ends.AddRange([client, server]);
                var through = new Connection(this);
                _ = Carry(client, server, bytes => Task.FromResult(through.Asked(bytes)));
                _ = Carry(server, client, async bytes =>
                {
                    await _flows.Task;
                    return through.Answered(bytes);
                });
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The wire was cut.
        }
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

    /// <summary>What goes through one connection.</summary>
    private sealed class Connection(Wire wire)
    {
        private bool _writes;
        private volatile bool _commits;

        public ReadOnlyMemory<byte> Asked(ReadOnlyMemory<byte> bytes)
        {
            if (wire.DropsOptions && bytes.Span.IndexOf("options\0"u8) is var at and > 0) return WithoutOptions(bytes.ToArray(), at);
            _writes |= wire._cutAfter is { } written && bytes.Span.IndexOf(written) >= 0;
            if (_writes && bytes.Span.IndexOf("COMMIT\0"u8) >= 0) (_writes, _commits, wire._cutAfter) = (false, true, null);
            return bytes;
        }

        public ReadOnlyMemory<byte> Answered(ReadOnlyMemory<byte> bytes)
        {
            if (!_commits || bytes.Span.IndexOf("COMMIT\0"u8) < 0) return bytes;
            wire.CutThrough();
            return default;
        }
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
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }
}
