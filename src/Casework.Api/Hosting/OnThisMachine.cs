using System.Net;
using Casework.Application.Problems;
using Casework.Http.Answers;

namespace Casework.Api.Hosting;

/// <summary>
/// Development hands out a token for anybody, so it is for this machine alone: it does not start on an address that others reach, and below
/// <c>/dev</c> it answers nobody else. <c>Development:Published=loopback</c> is for a container whose port is published on loopback only.
/// </summary>
internal static class OnThisMachine
{
    public static void KeepDevelopmentOnThisMachine(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() || IsPublishedOnLoopback(builder.Configuration)) return;
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(listen =>
        {
            if (listen.IPEndPoint is { } address && !IPAddress.IsLoopback(address.Address)) throw new NotOnThisMachineException(address);
        }));
    }

    public static void UseDevelopmentOnThisMachine(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment() || IsPublishedOnLoopback(app.Configuration)) return;
        app.Use(async (http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments("/dev") || IsHere(http)) await next(http);
            else await Problem.NotFound.ToResult().ExecuteAsync(http);
        });
    }

    /// <summary>Without an address nothing came over a network: a test within the process.</summary>
    private static bool IsHere(HttpContext http) => http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static bool IsPublishedOnLoopback(IConfiguration configuration) => configuration["Development:Published"] == "loopback";
}

/// <summary>The environment Development and an address that others on the network reach do not go together.</summary>
internal sealed class NotOnThisMachineException(IPEndPoint address) : Exception(
    $"In the environment Development anybody gets a token for anybody, so the system does not listen on {address}, which others reach. "
    + "Listen on 127.0.0.1 or localhost, or set ASPNETCORE_ENVIRONMENT=Production.");
