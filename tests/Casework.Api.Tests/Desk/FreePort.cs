using System.Net;
using System.Net.Sockets;

namespace Casework.Api.Tests;

/// <summary>
/// A port for a server that a test starts a moment later. It lies below those that the machine gives to outgoing connections: of those,
/// another test may have taken it in between.
/// </summary>
internal static class FreePort
{
    private const int First = 21_000, Last = 31_999;
    private static int _next = Random.Shared.Next(First, Last);

    public static int Next()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref _next) % (Last - First));
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
