using Casework.Application.Problems;
using Casework.Http.Requests;
using Casework.Web.Layout;

namespace Casework.Web.Track;

/// <summary>Shows the form of an act, and sends it on to the API.</summary>
internal static class ActPages
{
    public static async Task<IResult> Show(HttpContext http, PageAct act)
    {
        var visit = new PageVisit(http);
        return visit.Session is null ? TrackPages.SignInForm(visit, notice: visit.WasSignedIn ? "sign-in.over" : null) : await Form(http, visit, act, null, null);
    }

    public static async Task<IResult> Send(HttpContext http, PageAct act)
    {
        var visit = new PageVisit(http);
        var form = await http.Form();
        if (visit.Session is null) return TrackPages.SignInForm(visit, notice: "sign-in.over", written: Written(act, form));
        var problem = await CitizenCalls.Send(http, visit.Session, form["once"].ToString(), act.Body(http, form), act.Endpoint);
        return problem is null ? TrackPages.Redirect($"{act.Home}?done={act.Name}") : await Form(http, visit, act, form, problem);
    }

    /// <summary>The form with what was filled in, where it was too old to be sent.</summary>
    public static async Task<IResult> Again(HttpContext http, PageAct act, Problem problem)
    {
        var visit = new PageVisit(http);
        var form = await http.Form();
        return visit.Session is null ? TrackPages.SignInForm(visit, notice: "sign-in.over", written: Written(act, form)) : await Form(http, visit, act, form, problem);
    }

    private static async Task<IResult> Form(HttpContext http, PageVisit visit, PageAct act, IFormCollection? sent, Problem? refused)
    {
        var (answer, problem) = await CitizenCalls.Follow(http, visit.Session!);
        if (answer is null) return TrackPages.SignInAgain(visit, problem!, sent is null ? null : Written(act, sent));
        // What was asked may be answered meanwhile; then the refusal says so.
        if ((act.Subject(answer, http.Request.RouteValues) ?? (refused is null ? null : "")) is not { } subject) return ProblemPages.Of(http, Problem.NotFound);
        var once = sent?["once"].ToString() is { Length: > 0 } before && refused is { Status: 400 } ? before : Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
        var form = new ActForm(act, answer, subject, once, sent, refused is null ? null : FormRefused.Of(visit.Say, refused, field => visit.Say[$"{act.Name}.{field}"]));
        return new HtmlPage<ActPage>(
            new Dictionary<string, object?> { [nameof(ActPage.Around)] = visit.Around(answer.Contact), [nameof(ActPage.Form)] = form },
            refused?.Status ?? 200);
    }

    /// <summary>Nobody loses what they wrote because they took their time.</summary>
    private static string Written(PageAct act, IFormCollection form) =>
        string.Join("\n\n", act.Fields.Where(field => field.Lines > 1).Select(field => form[field.Name].ToString()).Where(text => text.Length > 0));
}
