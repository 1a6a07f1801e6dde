using Casework.Application.Problems;

namespace Casework.Web.Layout;

/// <summary>What goes wrong is told on a page: where the pages are, and elsewhere outside the API to a browser.</summary>
public static class ProblemPages
{
    private static readonly string[] Pages = ["/track", "/ask", "/help-offers", PagePaths.Desk];

    public static bool IsPage(HttpContext http) => IsOurs(http) || (!http.Request.Path.StartsWithSegments("/api") && AsksForHtml(http.Request));

    private static bool IsOurs(HttpContext http) => Pages.Any(page => http.Request.Path.StartsWithSegments(page));

    /// <summary>A browser names HTML, and no form of JSON before it; a program that takes whatever comes names neither.</summary>
    private static bool AsksForHtml(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        double Wish(Func<string, bool> named) =>
            accepted.Where(each => named(each.MediaType.Value!)).Select(each => each.Quality ?? 1).DefaultIfEmpty(0).Max();
        var html = Wish(type => type is "text/html" or "application/xhtml+xml");
        return html > 0 && html >= Wish(type => type.EndsWith("json", StringComparison.OrdinalIgnoreCase));
    }

    public static IResult Of(HttpContext http, Problem problem)
    {
        var visit = new PageVisit(http);
        var here = IsOurs(http) ? http.Request.Path.Value! : PagePaths.Home;
        var refused = FormRefused.Of(visit.Say, problem, field => field);
        return new HtmlPage<ProblemPage>(
            new Dictionary<string, object?>
            {
                [nameof(ProblemPage.Around)] = visit.Around(form: false) with { Here = here },
                [nameof(ProblemPage.Title)] = refused.Title,
                [nameof(ProblemPage.Level)] = problem.Code == "assurance-too-low" ? problem.Details[0] : null,
                [nameof(ProblemPage.Detail)] = refused.Detail ?? visit.Say["problem.again"],
            },
            problem.Status);
    }
}
