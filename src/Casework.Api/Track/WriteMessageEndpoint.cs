using Casework.Api.Cases.Contacts;
using Casework.Api.Door;
using Casework.Domain.Cases.Contacts;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen writes to whoever handles the case.</summary>
public sealed record WriteMessageRequest(string? Text);

public sealed class WriteMessageShape : AbstractValidator<WriteMessageRequest>
{
    public WriteMessageShape() => RuleFor(body => body.Text).RequiredText();
}

public static class WriteMessageEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/messages"), Answers(201, typeof(MessageSentAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, Request);

    private static readonly CaseRequest<WriteMessageRequest> Request = new(Who.Anybody, (body, slip) => new ReceiveMessage(slip.NewId(), slip.Seal(body.Text!)))
    {
        Answer = (_, ids) => new MessageSentAnswer(ids[0]),
    };
}
