using Casework.Api.Routing;
using Casework.Web.Layout;
using Casework.Web.Paper;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>A letter as a page to print, in the citizen's language: what was told at that moment, whom to phone, and how to answer. Opening it is logged as reading the case.</summary>
public static class GetLetterEndpoint
{
    [WolverineGet("/api/v1/letters/{letterId}"), Answers(200, MediaType = "text/html")]
    public static Task<IResult> Get(Guid letterId, HttpContext http, PrintedLetters letters) => letters.Open(http, letterId, (letter, say) => new HtmlPage<LetterPage>(
        new Dictionary<string, object?> { [nameof(LetterPage.Say)] = say, [nameof(LetterPage.Letter)] = letter },
        language: say.Language));
}
