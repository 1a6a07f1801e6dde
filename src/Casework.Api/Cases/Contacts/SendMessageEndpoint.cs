using Casework.Api.Door;
using Casework.Domain.Cases.Contacts;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Contacts;

/// <summary>A message to the citizen. Reply options: answer, document, question, objection, talk; without them an answer is always possible.</summary>
public sealed record SendMessageRequest(string? Text, IReadOnlyList<string>? ReplyOptions);

public sealed record MessageSentAnswer(Guid MessageId);

public sealed class SendMessageShape : AbstractValidator<SendMessageRequest>
{
    public static readonly IReadOnlyList<string> ReplyOptions = ["answer", "document", "question", "objection", "talk"];

    public SendMessageShape()
    {
        RuleFor(body => body.Text).RequiredText();
        RuleForEach(body => body.ReplyOptions).Must(option => ReplyOptions.Contains(option)).WithErrorCode("unknown-reply-option");
    }
}

public static class SendMessageEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/messages"), Answers(201, typeof(MessageSentAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<SendMessageRequest> Request = new(Who.Officials, (body, slip) =>
        new SendMessage(slip.NewId(), slip.Seal(body.Text!), body.ReplyOptions ?? ["answer"]))
    {
        Reach = Reach.AnyDesk,
        Answer = (_, ids) => new MessageSentAnswer(ids[0]),
    };
}
