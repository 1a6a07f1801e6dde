using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Track;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Projections.Cases;
using Casework.Web.Layout;
using Marten;
using Microsoft.AspNetCore.Authentication;

namespace Casework.Web.Track;

/// <summary>The citizen's own case at <c>/track</c>: sign in with case number and tracking code, read, and sign out.</summary>
internal static class TrackPages
{
    private static readonly string[] Acts = [.. TrackActs.All.Select(act => act.Name), "document", FormAct];

    /// <summary>Filling in what a service asks, which is done on a form of its own.</summary>
    public const string FormAct = "form";

    public static async Task<IResult> Show(HttpContext http)
    {
        var visit = new PageVisit(http);
        if (visit.Session is null && visit.IsCitizen) return Redirect(PagePaths.Cases);
        if (visit.Session is null) return SignInForm(visit, NumberOnSlip(http), notice: visit.WasSignedIn ? "sign-in.over" : null);
        var (answer, problem) = await CitizenCalls.Follow(http, visit.Session);
        if (answer is null) return SignInAgain(visit, problem!);
        return new HtmlPage<CasePage>(new Dictionary<string, object?>
        {
            [nameof(CasePage.Around)] = visit.Around(answer.Contact),
            [nameof(CasePage.Case)] = answer,
            [nameof(CasePage.Today)] = Domain.Terms.LocalDay.Of(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()),
            [nameof(CasePage.Done)] = Done(http),
        });
    }

    /// <summary>The text about what was just done, if the address names an act.</summary>
    public static string? Done(HttpContext http) => http.Request.Query["done"].ToString() is var done && Acts.Contains(done) ? $"{done}.done" : null;

    /// <summary>The QR code of a slip names the case; the code is never in an address.</summary>
    private static string? NumberOnSlip(HttpContext http) =>
        http.Request.Query["case"].ToString() is { Length: > 0 and <= 20 } number && number.All(c => char.IsAsciiDigit(c) || c == '-') ? number : null;

    public static async Task<IResult> SignIn(HttpContext http)
    {
        var visit = new PageVisit(http);
        var form = await http.Form();
        var (number, code) = (form["caseNumber"].ToString().Trim(), form["code"].ToString().Trim());
        Fault[] missing = [.. Missing("caseNumber", number), .. Missing("code", code)];
        if (missing.Length > 0) return SignInForm(visit, number, Casework.Application.Problems.Problem.Invalid(missing));
        if (await Problem(http, number, code) is { } problem) return SignInForm(visit, number, problem);
        visit.Sessions.Begin(http, number, code);
        return Redirect("/track");
    }

    public static async Task<IResult> SignOut(HttpContext http)
    {
        var visit = new PageVisit(http);
        await http.RequestServices.GetRequiredService<EndedSessions>().Add(
            [.. new[] { visit.Sessions.Ending(http), await CitizenSignIn.Browser.Ending(http) }.OfType<EndedSession>()], http.RequestAborted);
        visit.SignOut();
        await http.SignOutAsync(CitizenSignIn.Session);
        http.User = new();
        return Redirect("/track/signed-out");
    }

    public static Task<IResult> SignedOut(HttpContext http) => Task.FromResult(SignInForm(new(http), notice: "sign-in.signed-out"));

    /// <summary>Follows the link of the other language; the choice is kept.</summary>
    public static Task<IResult> ChooseLanguage(HttpContext http)
    {
        if (http.Request.Query["to"].ToString() is "nl" or "en") PageLanguage.Choose(http, http.Request.Query["to"].ToString());
        return Task.FromResult(Redirect(CitizenPages.OurOwn(http.Request.Query["back"].ToString(), "/track")));
    }

    /// <summary>See other: a page that is loaded anew sends no form a second time.</summary>
    public static IResult Redirect(string path) => new SeeOther(path);

    /// <summary>The form with the number that was filled in, where it was too old to be sent.</summary>
    public static async Task<IResult> SignInAgain(HttpContext http, Problem problem) =>
        SignInForm(new(http), (await http.Form())["caseNumber"].ToString(), problem);

    /// <summary>The case does not open (any more) with what the session holds.</summary>
    public static IResult SignInAgain(PageVisit visit, Problem problem, string? written = null)
    {
        visit.SignOut();
        return SignInForm(visit, null, problem, written: written);
    }

    public static IResult SignInForm(PageVisit visit, string? number = null, Problem? problem = null, string? notice = null, string? written = null) =>
        new HtmlPage<SignInPage>(
            new Dictionary<string, object?>
            {
                [nameof(SignInPage.Around)] = visit.Around(),
                [nameof(SignInPage.Refused)] = problem is null ? null : FormRefused.Of(visit.Say, problem, field => visit.Say[field == "code" ? "sign-in.code" : "sign-in.case-number"]),
                [nameof(SignInPage.Notice)] = notice,
                [nameof(SignInPage.CaseNumber)] = number,
                [nameof(SignInPage.OffersSignIn)] = visit.OffersSignIn,
                [nameof(SignInPage.Written)] = written,
            },
            problem?.Status ?? 200);

    private static IEnumerable<Fault> Missing(string field, string value) => value.Length == 0 ? [new(field, "required", [])] : [];

    /// <summary>The same check as the API's, with the same counting of wrong codes.</summary>
    private static async Task<Problem?> Problem(HttpContext http, string number, string code)
    {
        var (access, caller) = (http.RequestServices.GetRequiredService<TrackAccess>(), CitizenCalls.Caller(http, new(number, code, default)));
        await using var session = http.RequestServices.GetRequiredService<IDocumentStore>().QuerySession();
        return await TrackAccess.Find(session, number, http.RequestAborted) is { } id && await session.LoadAsync<CaseRecord>(id, http.RequestAborted) is { State: { } current }
            ? Said(access.Check(current, caller))
            : Said(access.Unknown(caller, number));
    }

    /// <summary>Here "not found" can only mean that number and code do not fit.</summary>
    private static Problem? Said(Problem? problem) => problem is { Status: 404 } ? Casework.Application.Problems.Problem.Of(400, "wrong-code") : problem;
}
