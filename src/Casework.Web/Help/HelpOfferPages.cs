using System.Text;
using System.Text.Json.Nodes;
using Casework.Application.Commands;
using Casework.Application.Help;
using Casework.Application.Problems;
using Casework.Http.Requests;
using Casework.Web.Layout;
using Casework.Web.Track;

namespace Casework.Web.Help;

/// <summary>The page behind the link in a request for help. It needs no sign-in: the link opens this one request, and nothing of who asks.</summary>
internal static class HelpOfferPages
{
    public const string Path = "/help-offers/{token}";

    private static readonly string[] Texts = ["name", "phone", "text"];

    public static Task<IResult> Show(HttpContext http) => Page(http, new(http), null, null);

    public static async Task<IResult> Send(HttpContext http)
    {
        var visit = new PageVisit(http);
        var form = await http.Form();
        var body = new JsonObject();
        if (form["offer"].ToString() is "yes" or "no") body["offer"] = form["offer"] == "yes";
        foreach (var field in Texts.Where(field => !string.IsNullOrWhiteSpace(form[field]))) body[field] = form[field].ToString();
        // What is refused because of how the request stands by now, the page itself tells.
        return (await Link(http).Answer(
            Token(http), http.Caller(), http.PathValues(), new JsonBody(Encoding.UTF8.GetBytes(body.ToJsonString())))).Refusal is { Status: 400 } problem
            ? await Page(http, visit, form, problem)
            : TrackPages.Redirect(http.Request.Path);
    }

    public static async Task<IResult> Again(HttpContext http, Problem problem) => await Page(http, new(http), await http.Form(), problem);

    private static async Task<IResult> Page(HttpContext http, PageVisit visit, IFormCollection? sent, Problem? refused)
    {
        var (asked, unknown) = await Link(http).Read(Token(http), http.Caller());
        if (unknown is not null) return ProblemPages.Of(http, unknown);
        return new HtmlPage<HelpOfferPage>(
            new Dictionary<string, object?>
            {
                [nameof(HelpOfferPage.Around)] = visit.Around(),
                [nameof(HelpOfferPage.Asked)] = asked,
                [nameof(HelpOfferPage.Sent)] = sent,
                [nameof(HelpOfferPage.Refused)] = refused is null ? null : FormRefused.Of(visit.Say, refused, field => visit.Say["help-offer." + field]),
            },
            refused?.Status ?? 200);
    }

    private static HelpOfferLink Link(HttpContext http) => http.RequestServices.GetRequiredService<HelpOfferLink>();

    private static string Token(HttpContext http) => http.Request.RouteValues["token"]!.ToString()!;
}
