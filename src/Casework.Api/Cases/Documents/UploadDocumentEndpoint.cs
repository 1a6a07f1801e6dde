using Casework.Api.Documents;
using Casework.Api.Door;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases;
using Casework.Domain;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Documents;

/// <summary>A file for the case, as a form: of the citizen, at whichever desk it came in, or for the citizen, who sees all of them.</summary>
/// <param name="File">The file itself. Its kind is told by its content: PDF, PNG, JPEG, GIF, WebP, HEIC, plain text, or a document of an office program without macros.</param>
/// <param name="From">Whose it is; without it the citizen's where it answers an information request, else an official's.</param>
/// <param name="Channel">How it came in; without it at the counter.</param>
/// <param name="RequestId">The information request that it answers.</param>
/// <param name="Complete">False when more is to come: then the request stays open.</param>
public sealed record UploadDocumentRequest(string? File, DocumentFrom? From, Channel? Channel, Guid? RequestId, Guid? QuestionId, bool? Complete) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId), RequestId is { } id ? new CaseItem.InformationRequest(id) : null];
}

public sealed class UploadDocumentShape : AbstractValidator<UploadDocumentRequest>
{
    public UploadDocumentShape() => RuleFor(body => body.File).Required();
}

[Runs(typeof(ReceiveDocument))]
public static class UploadDocumentEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/documents"), Answers(201, typeof(DocumentReceivedAnswer)), Answers(409, Code = "malware-found"), Answers(503)]
    [Takes(typeof(UploadDocumentRequest), Form = true)]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door, Uploads uploads) => uploads.Take<UploadDocumentRequest>(http, taking =>
        door.Handle(http, caseId, new CaseRequest<Upload<UploadDocumentRequest>>(Who.Officials, (upload, slip) => Command(
            upload.File, slip, upload.Fields.From ?? (upload.Fields.RequestId is null ? DocumentFrom.Official : DocumentFrom.Citizen), upload.Fields.Channel ?? Channel.Counter,
            upload.Fields.RequestId, upload.Fields.QuestionId, upload.Fields.Complete ?? true))
        {
            Reach = Reach.AnyDesk,
            Read = taking.Read,
            Answer = (_, ids) => taking.Answer(ids),
        }));

    /// <summary>A request that is answered with a file is answered with its name.</summary>
    internal static ReceiveDocument Command(Arrived file, Slip slip, DocumentFrom from, Channel channel, Guid? request, Guid? question, bool complete) => new(
        new(slip.Use(file.Id), slip.Seal(file.FileName), file.Kind.MediaType, file.Size, file.Sha256, from, channel, file.Scan, request, question),
        request is not null && complete ? slip.Seal(file.FileName) : null);
}
