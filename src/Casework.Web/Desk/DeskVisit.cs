using System.Security.Claims;
using Casework.Application.Access;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Texts;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Web.Layout;

namespace Casework.Web.Desk;

/// <summary>One request for a page of the desk: who signed in, and in which of their placements they act.</summary>
internal sealed class DeskVisit
{
    private const string PlaceCookie = "casework-place";
    private readonly Actor? _official;

    private DeskVisit(HttpContext http, Actor? official)
    {
        (Http, _official) = (http, official);
        Page = new(http);
        Places = [.. (official?.Placements() ?? []).Where(AllowedRoles.AnyOfficial.Includes)];
        var wanted = http.Request.Cookies[PlaceCookie];
        Actor = Places is [var only] ? only : Places.FirstOrDefault(place => KeyOf(place) == wanted);
        // Everything behind the page acts in this one placement.
        if (Actor is not null) http.User = As(Actor);
    }

    public HttpContext Http { get; }

    public PageVisit Page { get; }

    public Said Say => Page.Say;

    public IReadOnlyList<Actor> Places { get; }

    /// <summary>As whom they act; null when nobody signed in, or they have yet to choose.</summary>
    public Actor? Actor { get; }

    public bool IsSignedIn => _official is not null;

    public Caller Caller => Http.Caller() with { Purpose = Http.Request.Query["purpose"].ToString() is { Length: > 0 } purpose ? purpose : null };

    public CodeNames Names => new(Say.Words, Http.RequestServices.GetRequiredService<CatalogueVersions>().Current, Say.Language);

    /// <summary>Finds out who asks, for the rest of the request.</summary>
    public static async Task Recognise(HttpContext http)
    {
        if (await OfficialSignIn.Browser.Who(http) is { } known) http.User = known;
        http.Features.Set(new DeskVisit(http, http.User.Identity is { IsAuthenticated: true } identity && identity.AuthenticationType == OfficialSignIn.Browser.Session
            ? SignedIn.Of(http.User).Actor : null));
    }

    public static DeskVisit Of(HttpContext http) => http.Features.Get<DeskVisit>()!;

    /// <summary>Why whoever signed in is not let in, or null.</summary>
    public async Task<Problem?> Refusal() => Places.Count == 0
        ? Problem.Of(403, "not-allowed")
        : await Http.RequestServices.GetRequiredService<DirectoryDoor>().Refusal(_official!, Http.RequestAborted);

    public void Choose(string place) => Http.Response.Cookies.Append(
        PlaceCookie, place, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = PagePaths.Desk, IsEssential = true, Secure = SecureOnly.IsAsked(Http.RequestServices) });

    public void ForgetPlace() => Http.Response.Cookies.Delete(PlaceCookie, new() { Path = PagePaths.Desk });

    public static string KeyOf(Actor place) => $"{WireName.Of(place.Roles[0])}.{place.Desk ?? place.Organisation}";

    /// <summary>A placement in words: first line, Government desk Utrecht.</summary>
    public string PlaceOf(Actor place) => string.Join(", ", new[]
    {
        Say[$"desk.role.{WireName.Of(place.Roles[0])}"], place.Desk is { } desk ? Names.Desk(desk) : place.Organisation is { } organisation ? Names.Organisation(organisation) : null,
    }.OfType<string>());

    public PageFrame Around() => Page.Around() with
    {
        Here = Http.Request.Path + Http.Request.QueryString,
        Desk = _official is null ? null : new(_official.Name, Actor is null ? "" : PlaceOf(Actor), Places.Count > 1),
    };

    private static ClaimsPrincipal As(Actor actor) => new(new ClaimsIdentity(
        [
            new("sub", actor.Id), new("name", actor.Name), new("role", WireName.Of(actor.Roles[0])),
            .. actor.Desk is { } desk ? (Claim[])[new("desk", desk)] : [], .. actor.Organisation is { } organisation ? (Claim[])[new("organisation", organisation)] : [],
        ], OfficialSignIn.Browser.Session, "sub", "role"));
}
