using Casework.Web.Layout;

namespace Casework.Web.Home;

/// <summary>The first page, at <c>/</c>: what this is, and where to go. It begins no session and sets no cookie.</summary>
internal static class HomePages
{
    public static Task<IResult> Show(HttpContext http) => Task.FromResult<IResult>(new HtmlPage<HomePage>(
        new Dictionary<string, object?> { [nameof(HomePage.Around)] = new PageVisit(http).Around(form: false) }));
}
