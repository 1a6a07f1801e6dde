using Casework.Application.Access;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Web.Layout;
using Microsoft.AspNetCore.Authentication;

namespace Casework.Web.Desk;

/// <summary>Signing in as an official, choosing the place to act in, and signing out.</summary>
internal static class DeskPages
{
    public static IResult Start(HttpContext http) =>
        OfficialSignIn.Start(http.Request.Query["back"].ToString() is var back && PagePaths.IsOfDesk(back) && !back.Contains('\\') ? back : PagePaths.Desk);

    /// <param name="written">What somebody wrote whose session is over.</param>
    public static IResult SignIn(DeskVisit visit, string? notice = null, string? written = null) => new HtmlPage<DeskSignInPage>(new Dictionary<string, object?>
    {
        [nameof(DeskSignInPage.Around)] = visit.Around(),
        [nameof(DeskSignInPage.Notice)] = notice,
        [nameof(DeskSignInPage.Written)] = written is { Length: > 0 } ? written : null,
        [nameof(DeskSignInPage.Back)] = notice is null ? visit.Around().Here : PagePaths.Desk,
    });

    public static string Written(IFormCollection form) =>
        string.Join("\n\n", form.Where(field => field.Key is not (FormToken.Field or "once")).Select(field => field.Value.ToString()).Where(text => text.Length > 0));

    public static IResult Places(DeskVisit visit) => new HtmlPage<PlacePage>(new Dictionary<string, object?>
    {
        [nameof(PlacePage.Around)] = visit.Around(),
        [nameof(PlacePage.Places)] = visit.Places.Select(place => (DeskVisit.KeyOf(place), visit.PlaceOf(place))).ToList(),
        [nameof(PlacePage.Now)] = visit.Actor is { } now ? DeskVisit.KeyOf(now) : null,
    });

    public static async Task<IResult> Choose(DeskVisit visit)
    {
        visit.Choose((await visit.Http.Form())["place"].ToString());
        return new SeeOther(PagePaths.Desk);
    }

    public static async Task<IResult> SignOut(HttpContext http)
    {
        if (await OfficialSignIn.Browser.Ending(http) is { } ending) await http.RequestServices.GetRequiredService<EndedSessions>().Add([ending], http.RequestAborted);
        DeskVisit.Of(http).ForgetPlace();
        await http.SignOutAsync(OfficialSignIn.Browser.Session);
        return new SeeOther("/desk/signed-out");
    }
}
