using Casework.Http.Requests;

namespace Casework.Web.Layout;

/// <summary>The language that a reader chose with the link on every page; it goes before what their browser asks for.</summary>
internal static class PageLanguage
{
    private const string Cookie = "casework-language";

    /// <summary>Everything behind the page, refusals too, then speaks the chosen language.</summary>
    public static string Settle(HttpContext http)
    {
        if (http.Request.Cookies.TryGetValue(Cookie, out var chosen) && chosen is "nl" or "en") http.Request.Headers.AcceptLanguage = chosen;
        return Language.Of(http.Request);
    }

    public static void Choose(HttpContext http, string language) => http.Response.Cookies.Append(
        Cookie, language, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
}
