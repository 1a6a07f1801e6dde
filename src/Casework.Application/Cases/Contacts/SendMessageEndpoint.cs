using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Contacts;
using FluentValidation;

namespace Casework.Application.Cases.Contacts;

/// <summary>
/// A message to the citizen: a text, or a template with its places filled in, which is then written in the citizen's language.
/// Reply options: answer, document, question, objection, talk; an answer is always possible.
/// </summary>
/// <param name="Values">What stands in the places of the template, by name.</param>
/// <param name="Text">The citizen reads it word for word.</param>
public sealed record SendMessageRequest(string? Text, string? Template, IReadOnlyDictionary<string, string>? Values, IReadOnlyList<string>? ReplyOptions);

public sealed record MessageSentAnswer(Guid MessageId);

public sealed class SendMessageValidator : AbstractValidator<SendMessageRequest>
{
    public const int LongestValue = 2000;
    public static readonly IReadOnlyList<string> ReplyOptions = ["answer", "document", "question", "objection", "talk"];

    public SendMessageValidator(MessageTemplates templates)
    {
        RuleFor(body => body.Text)
            .Must((body, text) => text is not null || body.Template is not null).WithErrorCode("one-of-these").WithState(_ => (string[])["text, template"])
            .Must(text => text is null || !string.IsNullOrWhiteSpace(text)).WithErrorCode("required")
            .OptionalText();
        RuleFor(body => body.Template)
            .Known(MessageTemplates.All.ContainsKey, "unknown-template")
            .Must((body, template) => template is null || body.Text is null).WithErrorCode("only-one").WithState(_ => (string[])["text, template"]);
        RuleForEach(body => body.ReplyOptions).Must(option => ReplyOptions.Contains(option)).WithErrorCode("unknown-reply-option");
        RuleFor(body => body).Custom((body, context) =>
        {
            foreach (var (name, fault) in Faults(body, templates)) context.AddFailure(new FluentValidation.Results.ValidationFailure("Values." + name, "") { ErrorCode = fault, CustomState = (string[])[$"{LongestValue}"] });
        });
    }

    /// <summary>Every place is filled, and nothing else is sent along.</summary>
    private static IEnumerable<(string Name, string Fault)> Faults(SendMessageRequest body, MessageTemplates templates)
    {
        var places = body.Template is { } code && MessageTemplates.All.ContainsKey(code) ? templates.Places(code) : [];
        foreach (var place in places.Where(place => string.IsNullOrWhiteSpace(body.Values?.GetValueOrDefault(place)))) yield return (place, "required");
        foreach (var (name, value) in body.Values ?? new Dictionary<string, string>())
        {
            if (!places.Contains(name)) yield return (ShapeRules.IsCode(name) ? name : "?", "unknown-field");
            else if (value?.Length > LongestValue) yield return (name, "too-long");
            else if (value?.Contains('\0') is true) yield return (name, "invalid-character");
        }
    }
}

public static class SendMessageEndpoint
{
    public static CommandRoute<SendMessageRequest> Route(MessageTemplates templates) => new("/api/v1/cases/{caseId}/messages", AllowedRoles.Officials, (body, context) => Command(body, context, templates))
    {
        Offer = new("sendMessage", (_, _) => [new SendMessage(Guid.Empty, Example.Text, [])]),
        Scope = AccessScope.AnyDesk,
        Answer = CommandAnswer.Created((_, context) => new MessageSentAnswer(context.Ids[0])),
    };

    private static SendMessage Command(SendMessageRequest body, CommandContext context, MessageTemplates templates) => body.Template is { } code
        ? new(context.NewId(), context.Seal(templates.Fill(code, context.Current, context.Catalogue, body.Values ?? new Dictionary<string, string>())), body.ReplyOptions ?? MessageTemplates.All[code], code)
        : new(context.NewId(), context.Seal(body.Text!), body.ReplyOptions ?? [ReceiveMessage.Answer]);
}
