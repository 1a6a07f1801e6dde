using System.Security.Cryptography;
using System.Text.Json;
using Casework.Application.Access;
using Casework.Http.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace Casework.Web.Layout;

/// <summary>Which case a browser follows, and with which code, until when. The code is checked anew at every request.</summary>
/// <param name="Id">By which it is ended; a browser that goes on to another case keeps it, so that signing out ends both.</param>
/// <param name="Began">When the code was given, or the case was chosen after a sign-in.</param>
public sealed record TrackSession(string CaseNumber, string Code, DateTimeOffset Until, string Id = "", DateTimeOffset Began = default)
{
    /// <summary>No code: the citizen proves by their sign-in whose case it is.</summary>
    public const string BySignIn = "";
}

/// <summary>Keeps the session in a sealed cookie, which no script can read: nothing of it is stored here, but that it was signed out of.</summary>
public sealed class TrackSessions(
    IDataProtectionProvider protection, IServiceProvider services, EndedSessions ended, SessionLength length, TimeProvider time)
{
    public const string Cookie = "casework-case";
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _protector = protection.CreateProtector("session");

    /// <summary>Finds the session of this browser for the rest of the request; none when it is over or was ended.</summary>
    public async Task Recognise(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var sealedText) || Open(sealedText) is not { Id.Length: > 0 } session) return;
        var now = time.GetUtcNow();
        if (session.Until <= now || End(session) <= now || await ended.Hold(session.Id, http.RequestAborted)) return;
        http.Features.Set(session);
    }

    /// <summary>The session that was recognised, lengthened by this visit.</summary>
    public TrackSession? Of(HttpContext http) => http.Features.Get<TrackSession>() is { } session ? Keep(http, session) : null;

    /// <summary>Goes on to a case for which the caller has just shown that they may: that counts from now.</summary>
    public TrackSession Begin(HttpContext http, string caseNumber, string code)
    {
        var now = time.GetUtcNow();
        return Keep(http, new(caseNumber, code, now, http.Features.Get<TrackSession>()?.Id ?? EndedSession.NewId(), now));
    }

    /// <summary>The cookie goes; a copy of it still holds.</summary>
    public void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options);

    /// <summary>What has to be kept so that no copy of the cookie holds either; null when there is no session.</summary>
    public EndedSession? Ending(HttpContext http) =>
        http.Features.Get<TrackSession>() is { } session ? new(session.Id, time.GetUtcNow() + length.Longest) : null;

    private DateTimeOffset End(TrackSession session) => session.Began + length.Longest;

    private TrackSession Keep(HttpContext http, TrackSession session)
    {
        var (idle, end) = (time.GetUtcNow() + Length, End(session));
        session = session with { Until = idle < end ? idle : end };
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(session)), Options);
        return session;
    }

    /// <summary>Also when it is over: then whoever comes back hears why they must give the code again.</summary>
    public static bool WasThere(HttpContext http) => http.Request.Cookies.ContainsKey(Cookie);

    private CookieOptions Options => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = SecureOnly.IsAsked(services),
        Path = "/track",
        IsEssential = true,
    };

    private TrackSession? Open(string sealedText)
    {
        try
        {
            return JsonSerializer.Deserialize<TrackSession>(_protector.Unprotect(sealedText));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
