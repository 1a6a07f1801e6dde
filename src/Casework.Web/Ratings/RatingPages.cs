using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Ratings;
using Casework.Http.Requests;
using Casework.Web.Layout;
using Casework.Web.Track;

namespace Casework.Web.Ratings;

/// <summary>The page behind the single-use link: needs no sign-in, since the link gives nothing but this one rating.</summary>
internal static class RatingPages
{
    public const string Path = "/track/rating/{token}";

    /// <summary>For whoever has the code on a slip.</summary>
    public static Task<IResult> Ask(HttpContext http) => Task.FromResult(CodeForm(new(http), null, null));

    public static async Task<IResult> Find(HttpContext http)
    {
        var code = (await http.Form())["code"].ToString().Trim();
        if (code.Length == 0) return CodeForm(new(http), code, Problem.Invalid([new("code", "required", [])]));
        return RatingTokens.CaseNumberOf(code) is null ? CodeForm(new(http), code, Problem.Of(400, "wrong-rating-code")) : TrackPages.Redirect($"/track/rating/{Uri.EscapeDataString(code)}");
    }

    public static async Task<IResult> FindAgain(HttpContext http, Problem problem) => CodeForm(new(http), (await http.Form())["code"], problem);

    public static async Task<IResult> Again(HttpContext http, Problem problem)
    {
        var form = await http.Form();
        return await Page(http, new(http), form["stars"], form["remark"], problem);
    }

    private static IResult CodeForm(PageVisit visit, string? code, Problem? refused) => new HtmlPage<RatingCodePage>(
        new Dictionary<string, object?>
        {
            [nameof(RatingCodePage.Around)] = visit.Around(),
            [nameof(RatingCodePage.Code)] = code,
            [nameof(RatingCodePage.Refused)] = refused is null ? null : FormRefused.Of(visit.Say, refused, field => visit.Say["rating." + field]),
        },
        refused?.Status ?? 200);

    public static async Task<IResult> Show(HttpContext http)
    {
        var visit = new PageVisit(http);
        return await Page(http, visit, http.Request.Query["stars"].ToString(), null, null);
    }

    public static async Task<IResult> Send(HttpContext http)
    {
        var visit = new PageVisit(http);
        var form = await http.Form();
        var body = new JsonObject();
        if (int.TryParse(form["stars"], NumberStyles.None, CultureInfo.InvariantCulture, out var stars)) body["stars"] = stars;
        if (!string.IsNullOrWhiteSpace(form["remark"])) body["remark"] = form["remark"].ToString();
        var outcome = await http.RequestServices.GetRequiredService<RatingLink>().Rate(
            Token(http), http.Caller(), http.PathValues(), new JsonBody(Encoding.UTF8.GetBytes(body.ToJsonString())));
        return outcome.Refusal is { Status: not 409 } problem
            ? await Page(http, visit, form["stars"], form["remark"], problem)
            : TrackPages.Redirect(http.Request.Path);
    }

    private static async Task<IResult> Page(HttpContext http, PageVisit visit, string? stars, string? remark, Problem? refused)
    {
        var (asked, unknown) = await http.RequestServices.GetRequiredService<RatingLink>().Read(Token(http), http.Caller());
        if (unknown is not null) return ProblemPages.Of(http, unknown);
        return new HtmlPage<RatingPage>(
            new Dictionary<string, object?>
            {
                [nameof(RatingPage.Around)] = visit.Around(),
                [nameof(RatingPage.Asked)] = asked,
                [nameof(RatingPage.Stars)] = stars,
                [nameof(RatingPage.Remark)] = remark,
                [nameof(RatingPage.Refused)] = refused is null ? null : FormRefused.Of(visit.Say, refused, field => visit.Say["rating." + field]),
            },
            refused?.Status ?? 200);
    }

    private static string Token(HttpContext http) => http.Request.RouteValues["token"]!.ToString()!;
}
