using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Casework.Api.Tests.Documents;

/// <summary>A server that speaks clamd's INSTREAM and knows one virus: the test file of EICAR.</summary>
public sealed class Clamd : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public Clamd()
    {
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public string? Verdict { get; init; }

    public byte[] Saw { get; private set; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            using var client = await _listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length]);
            Saw = await Content(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes((Verdict ?? (Saw.AsSpan().IndexOf(Files.Eicar) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK")) + "\0"));
        }
    }

    private static async Task<byte[]> Content(NetworkStream stream)
    {
        using var content = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) return content.ToArray();
            await stream.ReadExactlyAsync(piece);
            content.Write(piece);
        }
    }
}
