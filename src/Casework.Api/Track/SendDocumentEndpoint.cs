using Casework.Api.Cases.Documents;
using Casework.Api.Documents;
using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Sharing;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen sends a file, as a form: by itself, or as the answer to what was asked of them.</summary>
/// <param name="File">The file itself. Its kind is told by its content: PDF, PNG, JPEG, GIF, WebP, HEIC, plain text, or a document of an office program without macros.</param>
/// <param name="RequestId">The information request that it answers.</param>
/// <param name="Complete">False when more is to come: then the request stays open.</param>
public sealed record SendDocumentRequest(string? File, Guid? RequestId, Guid? QuestionId, bool? Complete) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => RequestId is not { } request ? [NamedItems.Question(QuestionId)]
        : QuestionId is { } question ? [new CaseItem.InformationRequest(request), new CaseItem.Question(question)] : [new CaseItem.InformationRequest(request)];
}

public sealed class SendDocumentShape : AbstractValidator<SendDocumentRequest>
{
    public SendDocumentShape() => RuleFor(body => body.File).Required();
}

[Runs(typeof(ReceiveDocument))]
public static class SendDocumentEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/documents"), Answers(201, typeof(DocumentReceivedAnswer)), Answers(409, Code = "malware-found"), Answers(503)]
    [Takes(typeof(SendDocumentRequest), Form = true)]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door, Uploads uploads) => uploads.Take<SendDocumentRequest>(http, taking =>
        door.Handle(http, caseNumber, typeof(ReceiveDocument), new CaseRequest<Upload<SendDocumentRequest>>(Who.Anybody, (upload, slip) => UploadDocumentEndpoint.Command(
            upload.File, slip, DocumentFrom.Citizen, Channel.Web, upload.Fields.RequestId, upload.Fields.QuestionId, upload.Fields.Complete ?? true))
        {
            Read = taking.Read,
            Answer = (_, ids) => taking.Answer(ids),
        }));
}
