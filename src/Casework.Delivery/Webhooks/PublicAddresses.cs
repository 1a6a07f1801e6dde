using System.Net;
using System.Net.Sockets;

namespace Casework.Delivery.Webhooks;

/// <summary>
/// Whether an address is one of the open internet. Whoever names a URL must not be able to reach what only this machine can reach (server-side request forgery):
/// so it is asked of the address that is really connected to, at every attempt, and not of the name.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Inside =
    [
        .. ((string[])["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"])
            .Select(IPNetwork.Parse),
    ];

    public static bool IsPublic(IPAddress address)
    {
        var seen = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return seen.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Inside.Any(network => network.BaseAddress.AddressFamily == seen.AddressFamily && network.Contains(seen));
    }

    /// <summary>Connects to a name only when every address that it stands for is public.</summary>
    public static async ValueTask<Stream> Connect(DnsEndPoint to, bool allowPrivate, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(to.Host, cancellation);
        if (!allowPrivate && !addresses.All(IsPublic)) throw new AddressNotAllowedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, to.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class AddressNotAllowedException : Exception;
