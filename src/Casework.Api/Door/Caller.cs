using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Casework.Api.SignIn;
using Casework.Domain;

namespace Casework.Api.Door;

/// <summary>Everything about the one who knocks that does not depend on the case: sign-in and the headers of the contract.</summary>
public sealed record Caller(SignedIn SignedIn, string Id, string? Purpose, string? IdempotencyKey, string? IfMatch, string Correlation)
{
    public Actor Actor => ActingAs ?? SignedIn.Actor;

    /// <summary>The one placement in which the caller acts here, once the route and the case have settled that.</summary>
    public Actor? ActingAs { get; init; }

    /// <summary>When there is nobody left to answer, or the request has had its time.</summary>
    public CancellationToken Aborted { get; private init; }

    public static Caller Of(HttpContext http)
    {
        var signedIn = SignedIn.Of(http.User);
        return new(
            signedIn, signedIn.CallerId(http.User), Header(http, "X-Purpose"), Header(http, "Idempotency-Key"), Header(http, "If-Match"),
            Header(http, "X-Correlation-ID") is { Length: <= 100 } given && given.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_') ? given : Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier)
        { Aborted = http.RequestAborted };
    }

    /// <summary>As above, in the placement that the route is for, or the one of them that is meant.</summary>
    public static Caller Of(HttpContext http, Who who, Func<Actor, bool>? meant = null)
    {
        var caller = Of(http);
        Actor[] fitting = [.. caller.Actor.Placements().Where(who.Includes)];
        return caller with { ActingAs = (meant is null ? null : fitting.FirstOrDefault(meant)) ?? fitting.FirstOrDefault() };
    }

    /// <summary>The key under which an answer is kept: caller (whom a code may tell apart), route and key (24 hours), hashed so that nothing of them is stored.</summary>
    public string? StoredKey(HttpRequest request) => IdempotencyKey is null
        ? null
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id}{request.Headers[Track.TrackAccess.CodeHeader]}\n{request.Method} {request.Path.Value!.TrimEnd('/').ToLowerInvariant()}\n{IdempotencyKey}")));

    private static string? Header(HttpContext http, string name) =>
        http.Request.Headers.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
}
