using Casework.Api.Routing;
using Casework.Application.Track;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The content of a document of the citizen's own case, as something to save.</summary>
public static class GetOwnDocumentEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/documents/{documentId}"), AllowAnonymous, Answers(200, File = true), Answers(500)]
    public static async Task<IResult> Get(string caseNumber, Guid documentId, HttpContext http, OwnDocuments documents) =>
        DocumentAnswer.Of(await documents.Open(http.Caller(), caseNumber, documentId));
}
