using Casework.Api.Commands;

namespace Casework.Api.Pages;

/// <summary>What goes wrong on a page is told on a page.</summary>
internal static class ProblemPages
{
    public static bool IsPage(HttpContext http) => http.Request.Path.StartsWithSegments("/track") || http.Request.Path.StartsWithSegments("/ask") || http.Request.Path.StartsWithSegments("/help-offers");

    public static IResult Of(HttpContext http, Problem problem)
    {
        var visit = new PageVisit(http);
        var refused = FormRefused.Of(visit.Say, problem, field => field);
        return new HtmlPage<ProblemPage>(
            new Dictionary<string, object?>
            {
                [nameof(ProblemPage.Around)] = visit.Around(),
                [nameof(ProblemPage.Title)] = refused.Title,
                [nameof(ProblemPage.Level)] = problem.Code == "assurance-too-low" ? problem.Details[0] : null,
                [nameof(ProblemPage.Detail)] = refused.Detail ?? visit.Say["problem.again"],
            },
            problem.Status);
    }
}
