using Casework.Application.Problems;
using Casework.Http.Requests;
using Casework.Http.SignIn;
using Casework.Web.Layout;

namespace Casework.Web.Desk;

internal static class DeskSetup
{
    public static void MapDesk(this WebApplication app)
    {
        var offered = OfficialSignIn.Browser.IsOffered(app.Configuration, app.Environment);
        var pages = new PageRoutes(app, DeskVisit.Recognise);
        pages.Page("/desk/sign-in", http => Task.FromResult(offered ? DeskPages.Start(http) : ProblemPages.Of(http, Problem.NotFound)));
        pages.Page(OfficialSignIn.FailedPath, http => Task.FromResult(DeskPages.SignIn(DeskVisit.Of(http), "desk.sign-in.failed")));
        pages.Page("/desk/signed-out", http => Task.FromResult(DeskPages.SignIn(DeskVisit.Of(http), "desk.sign-in.out")));
        pages.Form("/desk/sign-out", DeskPages.SignOut);
        pages.Page("/desk/place", http => Inside(http, visit => Task.FromResult(DeskPages.Places(visit)), anyPlace: true));
        pages.Form("/desk/place", http => Inside(http, DeskPages.Choose, anyPlace: true));
        pages.Page(PagePaths.Desk, http => Inside(http, InboxPages.Show));
        pages.Form("/desk/search", http => Inside(http, InboxPages.Search));
        pages.Page("/desk/search", _ => Task.FromResult<IResult>(new SeeOther(PagePaths.Desk)));
        pages.Page(DeskPaths.Case, http => Inside(http, visit => CasePages.Show(visit)));
        pages.Page(DeskPaths.Act, http => Inside(http, CasePages.Open));
        pages.Form(DeskPaths.Act, http => Inside(http, CasePages.Send), (http, problem) => Inside(http, visit => CasePages.Again(visit, problem)));
    }

    /// <summary>For whoever signed in, is let in, and has said in which place they act. What others wrote is shown to them, so that they can keep it.</summary>
    private static async Task<IResult> Inside(HttpContext http, Func<DeskVisit, Task<IResult>> page, bool anyPlace = false)
    {
        var visit = DeskVisit.Of(http);
        if (!visit.IsSignedIn) return DeskPages.SignIn(visit, written: http.Request.HasFormContentType ? DeskPages.Written(await http.Form()) : null);
        if (await visit.Refusal() is { } refused) return ProblemPages.Of(http, refused);
        return visit.Actor is null && !anyPlace ? DeskPages.Places(visit) : await page(visit);
    }
}

internal static class DeskPaths
{
    public const string Case = "/desk/cases/{caseId:guid}";
    public const string Act = "/desk/cases/{caseId:guid}/acts/{act}";
}
