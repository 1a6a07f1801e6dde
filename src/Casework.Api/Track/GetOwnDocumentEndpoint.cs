using Casework.Api.Access;
using Casework.Api.Documents;
using Casework.Api.Http;
using Casework.Api.Problems;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Track;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The content of a document of the citizen's own case, as something to save.</summary>
public static class GetOwnDocumentEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/documents/{documentId}"), AllowAnonymous, Answers(200, File = true), Answers(500)]
    public static Task<IResult> Get(string caseNumber, Guid documentId, HttpContext http, TrackQuery query, KeptDocuments documents) =>
        Answer(http.Caller(), caseNumber, documentId, query, documents);

    /// <summary>The document, whether it is asked for over HTTP or by the page.</summary>
    public static async Task<IResult> Answer(Caller caller, string caseNumber, Guid documentId, TrackQuery query, KeptDocuments documents)
    {
        var found = await query.Read<(CaseRecord Case, TrackDocument Document)>(caller, caseNumber, MandateScope.Documents, "document", (view, mandate, _) =>
            (mandate is null ? view : view.Within(mandate)).Documents.FirstOrDefault(document => document.DocumentId == documentId) is { } document ? new((view, document)) : new(Problem: Problem.NotFound));
        return found.Problem?.ToResult() ?? await documents.Answer(
            new(found.Answer.Case.Id, documentId), found.Answer.Document.FileName, found.Answer.Document.MediaType, found.Answer.Document.Size, found.Answer.Case.Version, caller.Aborted);
    }
}
