using Casework.Application.Access;
using Casework.Application.Documents;
using Casework.Application.Problems;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Track;

namespace Casework.Application.Track;

/// <summary>The content of a document of the citizen's own case, as far as the reader's mandate goes.</summary>
public sealed class OwnDocuments(TrackQuery query, KeptDocuments documents)
{
    public async Task<(KeptDocument? Document, Problem? Problem)> Open(Caller caller, string caseNumber, Guid documentId)
    {
        var found = await query.Read<(CaseRecord Case, TrackDocument Document)>(caller, caseNumber, MandateScope.Documents, "document", (view, mandate, _) =>
            (mandate is null ? view : view.Within(mandate)).Documents.FirstOrDefault(document => document.DocumentId == documentId) is { } document
                ? new((view, document))
                : new(Problem: Problem.NotFound));
        return found.Problem is { } problem ? (null, problem) : await documents.Open(
            new(found.Answer.Case.Id, documentId), found.Answer.Document.FileName, found.Answer.Document.MediaType, found.Answer.Document.Size,
            found.Answer.Case.Version, caller.Aborted);
    }
}
