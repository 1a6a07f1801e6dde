using System.Net;
using Casework.Application.Problems;
using Casework.Delivery.Outbox;
using Casework.Http.Answers;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Primitives;

namespace Casework.Api.Hosting;

/// <summary>
/// Answers under its own names alone, so that no page elsewhere reaches this system under a name of its own (DNS rebinding) and no answer
/// holds a made-up one: those of <c>AllowedHosts</c>, or else this machine, the host of <c>Public:Address</c>, and the number at which the
/// request came in (a probe names it, and no page elsewhere can be of it).
/// </summary>
internal static class KnownHosts
{
    private static readonly string[] ThisMachine = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The framework's own filter would answer before there is a problem to tell; it lets everything through.</summary>
    public static void AddKnownHosts(this WebApplicationBuilder builder) =>
        builder.Services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);

    public static void UseKnownHosts(this WebApplication app)
    {
        var allowed = app.Configuration["AllowedHosts"];
        var names = Names(allowed, app.Services.GetRequiredService<OutboxSettings>().PublicAddress);
        IList<StringSegment> known = [.. names.Select(name => new StringSegment(name))];
        if (known.Contains("*")) return;
        app.Use((http, next) =>
            IsKnown(http.Request.Host, known) || (allowed is not { Length: > 0 } && IsItsNumber(http)) ? next(http) : Problem.Of(400, "unknown-host").ToResult().ExecuteAsync(http));
    }

    private static IEnumerable<string> Names(string? allowed, Uri address) => allowed is { Length: > 0 }
        ? allowed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        : [.. ThisMachine, address.IdnHost];

    private static bool IsItsNumber(HttpContext http) =>
        http.Connection.LocalIpAddress is { } local && IPAddress.TryParse(http.Request.Host.Host, out var named)
        && (named.Equals(local) || (local.IsIPv4MappedToIPv6 && named.Equals(local.MapToIPv4())));

    /// <summary>Who speaks HTTP/1.0 need not name any.</summary>
    private static bool IsKnown(HostString host, IList<StringSegment> known) => !host.HasValue || HostString.MatchesAny(host.Host, known);
}
