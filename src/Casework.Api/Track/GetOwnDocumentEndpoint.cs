using Casework.Api.Documents;
using Casework.Api.Door;
using Casework.Api.Reading;
using Casework.Domain.Cases;
using Casework.Projections.Track;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The content of a document of the citizen's own case, as something to save.</summary>
public static class GetOwnDocumentEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/documents/{documentId}"), Answers(200, File = true), Answers(500)]
    public static async Task<IResult> Get(
        string caseNumber, Guid documentId, HttpContext http, IDocumentStore store, TrackAccess access, KeyRing keys, KeptDocuments documents, ReadLog log)
    {
        if (TrackAccess.Refusal(http) is { } refusal) return refusal.ToResult();
        var caller = Caller.Of(http);
        await using var session = store.QuerySession();
        var (view, _) = await TrackReading.Of(session, caseNumber, keys, http.RequestAborted);
        if (view is null) return access.Unknown(http, caseNumber).ToResult();
        var (mandate, problem) = access.Reader(http, view.State, caller, MandateScope.Documents);
        if (problem is not null) return problem.ToResult();
        if (mandate is not null) view = view.Within(mandate);
        if (view.Documents.FirstOrDefault(document => document.DocumentId == documentId) is not { } found) return Problem.NotFound.ToResult();
        await log.WriteVisit(caller, mandate, "document", view.Id);
        return await documents.Answer(new(view.Id, documentId), found.FileName, found.MediaType, found.Size, view.Version, http.RequestAborted);
    }
}
