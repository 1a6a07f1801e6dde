using System.Diagnostics;
using System.Net.Sockets;
using Casework.Application.Access;

namespace Casework.Http.Requests;

/// <summary>The caller of a request: its sign-in, and the headers of the contract.</summary>
public static class HttpCaller
{
    public const string CodeHeader = "X-Tracking-Code";
    private const int LongestCode = 200;
    private const int LongestCorrelation = 100;

    public static Caller Caller(this HttpContext http)
    {
        var signedIn = SignedIn.Of(http.User);
        var (id, code) = (signedIn.CallerId(http.User), Header(http, CodeHeader));
        return new(signedIn, id, Correlation(http))
        {
            Purpose = Header(http, "X-Purpose"),
            TrackingCode = code?.Length <= LongestCode ? code : null,
            Address = AddressOf(http),
            IfMatch = Header(http, "If-Match"),
            Language = Language.Of(http.Request),
            StoredKey = Header(http, "Idempotency-Key") is { } key ? Casework.Application.Access.Caller.KeyOf(id, code, Operation(http.Request), key) : null,
            Aborted = http.RequestAborted,
        };
    }

    /// <summary>As above, in the placement that a route is for, or the one of them that is meant.</summary>
    public static Caller Caller(this HttpContext http, AllowedRoles roles, Func<Domain.Actor, bool>? meant = null) => http.Caller().As(roles, meant);

    public static PathValues PathValues(this HttpContext http) =>
        new(http.Request.RouteValues.Where(value => value.Value is not null).ToDictionary(value => value.Key, value => value.Value!.ToString()!));

    /// <summary>From where somebody guesses: a household has a whole /64 of IPv6, and would else never run out of addresses.</summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        var address => address.ToString(),
    };

    /// <summary>The method and the path, by which the keys of two routes differ.</summary>
    private static string Operation(HttpRequest request) => $"{request.Method} {request.Path.Value!.TrimEnd('/').ToLowerInvariant()}";

    private static string Correlation(HttpContext http) =>
        Header(http, "X-Correlation-ID") is { Length: <= LongestCorrelation } given && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
            ? given
            : Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    private static string? Header(HttpContext http, string name) =>
        http.Request.Headers.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
}
