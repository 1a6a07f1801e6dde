using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Track;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Web.Layout;

namespace Casework.Web.Track;

/// <summary>Signing in as a citizen, and the list of one's own cases.</summary>
internal static class CitizenPages
{
    /// <summary>Whoever has a session of the broker's sign-in is that citizen for the rest of the request.</summary>
    public static async Task Recognise(HttpContext http)
    {
        if (await CitizenSignIn.Browser.Who(http) is { } citizen) http.User = citizen;
    }

    public static Task<IResult> Start(HttpContext http)
    {
        if (!new PageVisit(http).OffersSignIn) return Task.FromResult(ProblemPages.Of(http, Problem.NotFound));
        return Task.FromResult(CitizenSignIn.Start(OurOwn(http.Request.Query["back"].ToString(), PagePaths.Cases), Assurances.Named(http.Request.Query["level"])));
    }

    public static Task<IResult> Failed(HttpContext http) => Task.FromResult(TrackPages.SignInForm(new(http), notice: "sign-in.failed"));

    public static async Task<IResult> Cases(HttpContext http)
    {
        var visit = new PageVisit(http);
        if (!visit.IsCitizen) return TrackPages.SignInForm(visit);
        if (http.Refusal(AllowedRoles.Citizens) is { } refused) return ProblemPages.Of(http, refused);
        return new HtmlPage<CasesPage>(new Dictionary<string, object?>
        {
            [nameof(CasesPage.Around)] = visit.Around(),
            [nameof(CasesPage.Cases)] = (await http.RequestServices.GetRequiredService<OwnCasesQuery>().Of(http.Caller())).Take(QueryParameters.DefaultLimit).ToList(),
        });
    }

    /// <summary>Opens one of the list. The number goes in the form, so that it stands in no address; whose it is, the API checks.</summary>
    public static async Task<IResult> Choose(HttpContext http)
    {
        var visit = new PageVisit(http);
        if (!visit.IsCitizen) return TrackPages.SignInForm(visit);
        visit.Sessions.Begin(http, (await http.Form())["caseNumber"].ToString(), TrackSession.BySignIn);
        return TrackPages.Redirect("/track");
    }

    /// <summary>Only to a page of our own: an address of somebody else begins with two slashes or with a name.</summary>
    public static string OurOwn(string path, string otherwise) =>
        !path.Contains('\\') && (path is PagePaths.Home or "/ask" or "/track" || PagePaths.IsOfDesk(path) || path.StartsWith("/ask/", StringComparison.Ordinal) || path.StartsWith("/track/", StringComparison.Ordinal) || path.StartsWith("/help-offers/", StringComparison.Ordinal)) ? path : otherwise;
}
