using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Casework.Api.Hosting;

/// <summary>The web server, whose failure to start is told in a sentence: it is about the addresses that it was given.</summary>
internal sealed class Listening(IServer server) : IServer
{
    public IFeatureCollection Features => server.Features;

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        // A server that fails to start forgets its addresses.
        string[] addresses = [.. Features.Get<IServerAddressesFeature>()?.Addresses ?? []];
        try
        {
            await server.StartAsync(application, cancellationToken);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            throw new CannotListenException(failed, addresses);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose() => server.Dispose();
}

/// <summary>The system cannot listen where it should; the message is a sentence for whoever started it.</summary>
internal sealed partial class CannotListenException(Exception cause, IReadOnlyList<string> addresses)
    : Exception(Sentence(cause, addresses), cause)
{
    private static string Sentence(Exception cause, IReadOnlyList<string> addresses)
    {
        var reason = Codes(cause).FirstOrDefault() switch
        {
            SocketError.AddressAlreadyInUse => "another program listens there already",
            SocketError.AccessDenied => "that is not allowed; ports below 1024 need rights of their own",
            SocketError.AddressNotAvailable => "this machine has no such address",
            SocketError.AddressFamilyNotSupported => "this machine does not know this kind of address",
            _ when cause.Message.Contains("No server certificate", StringComparison.Ordinal) =>
                "https needs a certificate; name one in Kestrel__Certificates__Default__Path",
            _ => null,
        };
        // What is said of an address as it is written (no URL, another scheme) names the address itself.
        if (reason is null) return cause.Message;
        var named = Named().Match(cause.Message) is { Success: true } match ? match.Groups[1].Value : string.Join(" and ", addresses);
        return $"The system cannot listen on {named}: {reason}.";
    }

    private static IEnumerable<SocketError> Codes(Exception? cause) => cause switch
    {
        null => [],
        AddressInUseException => [SocketError.AddressAlreadyInUse],
        SocketException socket => [socket.SocketErrorCode],
        AggregateException several => several.InnerExceptions.SelectMany(Codes),
        _ => Codes(cause.InnerException),
    };

    [GeneratedRegex(@"to address (\S+?)(: |\.?$)")]
    private static partial Regex Named();
}

internal static class ListeningSetup
{
    public static void AddListening(this IServiceCollection services)
    {
        var server = services.Last(service => service.ServiceType == typeof(IServer));
        services.AddSingleton<IServer>(provider => new Listening((IServer)(server.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, server.ImplementationType!))));
    }
}
