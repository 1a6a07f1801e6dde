using Casework.Application.Cases;
using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Http.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace Casework.Web.Layout;

/// <summary>One request for a page: its language, its session if there is one, and what stands around the page.</summary>
internal sealed class PageVisit
{
    private readonly HttpContext _http;

    public PageVisit(HttpContext http)
    {
        _http = http;
        Say = new(http.RequestServices.GetRequiredService<Words>(), PageLanguage.Settle(http));
        WasSignedIn = TrackSessions.WasThere(http);
        Session = Sessions.Of(http);
    }

    public Said Say { get; }

    public TrackSession? Session { get; private set; }

    /// <summary>Signed in with the broker.</summary>
    public bool IsCitizen => _http.User.Identity is { IsAuthenticated: true, AuthenticationType: CitizenSignIn.Session };

    public bool OffersSignIn => CitizenSignIn.Browser.IsOffered(
        _http.RequestServices.GetRequiredService<IConfiguration>(), _http.RequestServices.GetRequiredService<IHostEnvironment>());

    /// <summary>A session that is over still leaves its cookie.</summary>
    public bool WasSignedIn { get; }

    public TrackSessions Sessions => _http.RequestServices.GetRequiredService<TrackSessions>();

    public void SignOut()
    {
        Sessions.Forget(_http);
        Session = null;
    }

    /// <param name="contact">Whoever handles the case; else every desk is named.</param>
    /// <param name="form">Without a form on the page there is no token for one, whose other half is a cookie. Signing out is a form.</param>
    public PageFrame Around(TrackContact? contact = null, bool form = true)
    {
        var signedIn = Session is not null || IsCitizen;
        return new(Say, form || signedIn ? Token() : "", contact is null ? Desks() : [contact], _http.Request.Path, signedIn) { Citizen = IsCitizen };
    }

    private string Token() => _http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(_http).RequestToken!;

    private TrackContact[] Desks() =>
    [
        .. _http.RequestServices.GetRequiredService<CatalogueVersions>().Current.Desks.Values.Select(desk => new TrackContact("", desk.Phone, desk.Name.In(Say.Language))),
    ];
}
