using Casework.Api.Routing;
using Casework.Web.Paper;
using Wolverine.Http;

namespace Casework.Api.Letters;

/// <summary>The same letter as a PDF that can be read aloud (PDF/UA), with its fonts in it. Opening it is logged as reading the case.</summary>
public static class GetLetterPdfEndpoint
{
    [WolverineGet("/api/v1/letters/{letterId}/pdf"), Answers(200, MediaType = "application/pdf")]
    public static Task<IResult> Get(Guid letterId, HttpContext http, PrintedLetters letters) =>
        letters.Open(http, letterId, (letter, say) => Results.Bytes(LetterPdf.Of(say, letter), "application/pdf"));
}
