using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Documents;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Projections.CaseFiles;
using Wolverine.Http;

namespace Casework.Api.Cases.Documents;

/// <summary>The content of a document, for whoever sees it in the case file; as something to save.</summary>
public static class GetDocumentEndpoint
{
    [WolverineGet("/api/v1/cases/{caseId}/documents/{documentId}"), Answers(200, File = true), Answers(500)]
    public static Task<IResult> Get(Guid caseId, Guid documentId, HttpContext http, QueryExecutor executor, KeptDocuments documents) =>
        executor.Read(http, caseId, AllowedRoles.Readers, "document", look => Answer(look, documentId, documents));

    private static async Task<IResult> Answer(QueryContext look, Guid documentId, KeptDocuments documents)
    {
        var file = await CaseFileReading.At(look.Session, look.Current.Id, cancellation: look.Cancellation);
        var seen = SeenCaseFile.Of(file!, look.Visibility).File;
        return seen.Documents.FirstOrDefault(document => document.DocumentId == documentId) is { } found
            ? DocumentAnswer.Of(await documents.Open(new(look.Current.Id, documentId), found.FileName, found.MediaType, found.Size, seen.Version, look.Cancellation))
            : Problem.NotFound.ToResult();
    }
}
