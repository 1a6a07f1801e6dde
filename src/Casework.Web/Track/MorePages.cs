using Casework.Application.Problems;
using Casework.Web.Layout;

namespace Casework.Web.Track;

/// <summary>What a citizen seldom needs, on pages of their own below the page of the case: for the citizen alone, not for who has a mandate.</summary>
internal static class MorePages
{
    public const string Mandates = "/track/mandates";
    public const string Privacy = "/track/privacy";
    public const string Retention = "/track/retention";

    public static readonly IReadOnlyList<(string Path, string Title)> All = [(Mandates, "mandates"), (Privacy, "privacy"), (Retention, "retention")];

    public static async Task<IResult> Show(HttpContext http, string path, string title)
    {
        var visit = new PageVisit(http);
        if (visit.Session is null) return TrackPages.SignInForm(visit, notice: visit.WasSignedIn ? "sign-in.over" : null);
        var (answer, problem) = await CitizenCalls.Follow(http, visit.Session);
        if (answer is null) return TrackPages.SignInAgain(visit, problem!);
        if (answer.OnBehalf is not null) return ProblemPages.Of(http, Problem.NotFound);
        return new HtmlPage<MorePage>(new Dictionary<string, object?>
        {
            [nameof(MorePage.Around)] = visit.Around(answer.Contact),
            [nameof(MorePage.Case)] = answer,
            [nameof(MorePage.Path)] = path,
            [nameof(MorePage.Title)] = visit.Say[title],
            [nameof(MorePage.Done)] = TrackPages.Done(http),
        });
    }
}
