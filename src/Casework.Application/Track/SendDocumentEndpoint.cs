using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Documents;
using Casework.Application.Commands;
using Casework.Application.Documents;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen sends a file, as a form: by itself, or as the answer to what was asked of them.</summary>
/// <param name="File">The file itself. Its kind is told by its content: PDF, PNG, JPEG, GIF, WebP, HEIC, plain text, or a document of an office program without macros.</param>
/// <param name="RequestId">The information request that it answers.</param>
/// <param name="Complete">False when more is to come: then the request stays open.</param>
public sealed record SendDocumentRequest(string? File, Guid? RequestId, Guid? QuestionId, bool? Complete) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => RequestId is not { } request ? [NamedItems.Question(QuestionId)]
        : QuestionId is { } question ? [new CaseItem.InformationRequest(request), new CaseItem.Question(question)] : [new CaseItem.InformationRequest(request)];
}

public sealed class SendDocumentValidator : AbstractValidator<SendDocumentRequest>
{
    public SendDocumentValidator() => RuleFor(body => body.File).Required();
}

[Runs(typeof(ReceiveDocument))]
public static class SendDocumentEndpoint
{
    public static readonly CitizenRoute<Upload<SendDocumentRequest>> Route = new("/api/v1/track/{caseNumber}/documents", typeof(ReceiveDocument), (upload, context) =>
        UploadDocumentEndpoint.Command(
            upload.File, context, DocumentFrom.Citizen, Channel.Web, upload.Fields.RequestId, upload.Fields.QuestionId, upload.Fields.Complete ?? true))
    {
        Offer = new("sendDocument", (_, _) => [Example.Document]),
        Form = FileForm.Of<SendDocumentRequest>(),
        Answer = CommandAnswer.Created((_, context) => new DocumentReceivedAnswer(context.Ids[0])),
        Conflicts = ["malware-found"],
        Problems = [503],
    };
}
