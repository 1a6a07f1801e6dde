using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Contacts;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen writes to whoever handles the case, or answers one of their messages.</summary>
/// <param name="InReplyTo">The message that it answers.</param>
/// <param name="AboutReader">Whoever looked at the case, as <c>reader</c> in <c>seenBy</c>, to ask why.</param>
/// <param name="ReplyOption">In which of the ways that the message gives; without it, or with answer, it is an answer.</param>
public sealed record WriteMessageRequest(string? Text, Guid? InReplyTo, string? ReplyOption, string? AboutReader) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => InReplyTo is null ? [] : [null];
}

public sealed class WriteMessageValidator : AbstractValidator<WriteMessageRequest>
{
    public WriteMessageValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Text).RequiredText();
        RuleFor(body => body.ReplyOption).Known(SendMessageValidator.ReplyOptions.Contains, "unknown-reply-option")
            .Must((body, option) => option is null || body.InReplyTo is not null).WithErrorCode("not-for-this-kind");
        RuleFor(body => body.AboutReader).Known(reader => Messages.AboutReader.Of(reader)?.IsKnown(catalogues.Current) is true, "unknown-reader");
    }
}

[Runs(typeof(ReceiveMessage))]
public static class WriteMessageEndpoint
{
    public static readonly CitizenRoute<WriteMessageRequest> Route = new("/api/v1/track/{caseNumber}/messages", body => body?.AboutReader is null ? typeof(ReceiveMessage) : null, (body, context) => new ReceiveMessage(context.NewId(), context.Seal(body.Text!), body.InReplyTo, body.ReplyOption, body.AboutReader))
    {
        Offer = new("message", (_, _) => [new ReceiveMessage(Guid.Empty, Example.Text)]),
        Answer = CommandAnswer.Created((_, context) => new MessageSentAnswer(context.Ids[0])),
    };
}
