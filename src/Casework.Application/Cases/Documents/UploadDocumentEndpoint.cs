using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Documents;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Cases.Documents;

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

public sealed class UploadDocumentValidator : AbstractValidator<UploadDocumentRequest>
{
    public UploadDocumentValidator() => RuleFor(body => body.File).Required();
}

[Runs(typeof(ReceiveDocument))]
public static class UploadDocumentEndpoint
{
    public static readonly CommandRoute<Upload<UploadDocumentRequest>> Route = new("/api/v1/cases/{caseId}/documents", AllowedRoles.Officials, (upload, context) => Command(
        upload.File, context, upload.Fields.From ?? (upload.Fields.RequestId is null ? DocumentFrom.Official : DocumentFrom.Citizen), upload.Fields.Channel ?? Channel.Counter,
        upload.Fields.RequestId, upload.Fields.QuestionId, upload.Fields.Complete ?? true))
    {
        Offer = new("uploadDocument", (_, _) => [Example.Document]),
        Scope = AccessScope.AnyDesk,
        Form = FileForm.Of<UploadDocumentRequest>(),
        Answer = CommandAnswer.Created((_, context) => new DocumentReceivedAnswer(context.Ids[0])),
        Conflicts = ["malware-found"],
        Problems = [503],
    };

    /// <summary>A request that is answered with a file is answered with its name.</summary>
    public static ReceiveDocument Command(Arrived file, CommandContext context, DocumentFrom from, Channel channel, Guid? request, Guid? question, bool complete) => new(
        new(context.Use(file.Id), context.Seal(file.FileName), file.Kind.MediaType, file.Size, file.Sha256, from, channel, file.Scan, request, question),
        request is not null && complete ? context.Seal(file.FileName) : null);
}
