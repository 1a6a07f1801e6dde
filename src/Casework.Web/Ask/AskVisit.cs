using System.Security.Cryptography;
using Casework.Application.Drafts;
using Casework.Application.Finding;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.SignIn;
using Casework.Web.Layout;

namespace Casework.Web.Ask;

/// <summary>
/// One request on the way to a question. The browser keeps only the key of the draft, in a cookie; the draft lies sealed at the server, and no
/// address holds anything of it.
/// </summary>
internal sealed class AskVisit(HttpContext http)
{
    private const string Cookie = "casework-ask";
    private const int MostFound = 5;

    public HttpContext Http => http;

    public PageVisit Page { get; } = new(http);

    public Catalogue Catalogue => http.RequestServices.GetRequiredService<CatalogueVersions>().Current;

    public DateOnly Today => LocalDay.Of(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    public IntakeDrafts Drafts => http.RequestServices.GetRequiredService<IntakeDrafts>();

    /// <summary>The codes of the services that fit best what somebody says.</summary>
    public IReadOnlyList<string> Find(string said) =>
        [.. http.RequestServices.GetRequiredService<ServiceFinder>().Find(said).Take(MostFound).Select(found => found.Service.Code)];

    public string? Key => http.Request.Cookies.TryGetValue(Cookie, out var key) && key.Length is > 0 and <= 100 ? key : null;

    public async Task<AskDraft?> Draft() => Key is { } key ? await Drafts.Read<AskDraft>(key, http.RequestAborted) : null;

    public Task Keep(AskDraft draft, string? instead = null) => Keep(Key ?? NewKey(), draft, instead);

    /// <summary>A new one, under a new key: what came of the former stays with its own.</summary>
    public Task Begin(AskDraft draft) => Keep(NewKey(), draft, null);

    /// <summary>The service whose form is shown: one that is to be changed, else the first that asks something new.</summary>
    public Service? Service(AskDraft draft) =>
        Asking(draft, http.Request.Query["service"]) ?? AskForms.Next(draft, Catalogue);

    /// <summary>The service whose form was sent.</summary>
    public Service? Sent(AskDraft draft, IFormCollection form) => Asking(draft, form["service"]);

    private Service? Asking(AskDraft draft, string? code) => AskForms.Asking(draft, Catalogue).FirstOrDefault(service => service.Code == code);

    private async Task Keep(string key, AskDraft draft, string? instead)
    {
        await Drafts.Keep(key, draft, IntakeDrafts.InBrowser, http.RequestAborted, instead);
        http.Response.Cookies.Append(Cookie, key, new()
        {
            HttpOnly = true,
            // Whoever signs in on the way comes back from another site.
            SameSite = SameSiteMode.Lax,
            Secure = SecureOnly.IsAsked(http.RequestServices),
            Path = AskPages.Path,
            IsEssential = true,
        });
    }

    private static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
}
