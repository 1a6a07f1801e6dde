using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Casework.Api.Pages;

/// <summary>Which case a browser follows, and with which code, until when. The code is checked anew at every request.</summary>
public sealed record TrackSession(string CaseNumber, string Code, DateTimeOffset Until)
{
    /// <summary>No code: the citizen proves by their sign-in whose case it is.</summary>
    public const string BySignIn = "";
}

/// <summary>Keeps the session in a sealed cookie: nothing of it is stored here, and no script can read it.</summary>
public sealed class TrackSessions(IDataProtectionProvider protection, IServiceProvider services, TimeProvider time)
{
    public const string Cookie = "casework-case";
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);
    private readonly IDataProtector _protector = protection.CreateProtector("session");

    /// <summary>The session of this browser, lengthened by this visit; null when there is none or it is over.</summary>
    public TrackSession? Of(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var sealedText) || Open(sealedText) is not { } session || session.Until <= time.GetUtcNow()) return null;
        return Begin(http, session.CaseNumber, session.Code);
    }

    public TrackSession Begin(HttpContext http, string caseNumber, string code)
    {
        var session = new TrackSession(caseNumber, code, time.GetUtcNow() + Length);
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(session)), Options);
        return session;
    }

    public void End(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options);

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
