using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Casework.Domain.Cases;

namespace Casework.Application.Documents;

/// <summary>ClamAV's daemon (clamd), over TCP or its socket: the file goes along as it comes in (INSTREAM), and nothing of it is stored there.</summary>
public sealed class ClamScan(string address, ILogger<ClamScan> log) : IMalwareScan
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public MalwareScan Says => MalwareScan.Clean;

    public async Task<IScanning> Begin(CancellationToken cancellation)
    {
        var unix = address.StartsWith('/');
        var socket = unix ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            if (unix) await socket.ConnectAsync(new UnixDomainSocketEndPoint(address), patience.Token);
            else await socket.ConnectAsync(address[..address.LastIndexOf(':')], int.Parse(address[(address.LastIndexOf(':') + 1)..]), patience.Token);
            var stream = new NetworkStream(socket, ownsSocket: true);
            await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), patience.Token);
            return new Scanning(stream, log);
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new ScannerUnreachableException("clamd does not answer.", e);
        }
    }

    private sealed class Scanning(NetworkStream stream, ILogger log) : IScanning
    {
        public Task See(ReadOnlyMemory<byte> bytes, CancellationToken cancellation) => Told(async patience =>
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            await stream.WriteAsync(length, patience);
            await stream.WriteAsync(bytes, patience);
            return true;
        }, cancellation);

        public Task<bool> IsInfected(CancellationToken cancellation) => Told(async patience =>
        {
            await stream.WriteAsync(new byte[4], patience);
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var verdict = (await reader.ReadToEndAsync(patience)).TrimEnd('\0', '\n');
            if (verdict == "stream: OK") return false;
            if (!verdict.EndsWith(" FOUND", StringComparison.Ordinal)) throw new ScannerUnreachableException("clamd gave no verdict.");
            log.LogWarning("Malware found in a document that came in: {Verdict}", verdict);
            return true;
        }, cancellation);

        public ValueTask DisposeAsync() => stream.DisposeAsync();

        private static async Task<T> Told<T>(Func<CancellationToken, Task<T>> talk, CancellationToken cancellation)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            try
            {
                return await talk(patience.Token);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                throw new ScannerUnreachableException("clamd stopped answering.", e);
            }
        }
    }
}
