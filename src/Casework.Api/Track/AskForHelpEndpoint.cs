using Casework.Api.Door;
using Casework.Domain.Cases.Contacts;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen is stuck and asks for a person; words are not needed.</summary>
public sealed record AskForHelpRequest(string? Text);

public sealed record HelpAskedAnswer(Guid HelpId);

public sealed class AskForHelpShape : AbstractValidator<AskForHelpRequest>
{
    public AskForHelpShape() => RuleFor(body => body.Text).OptionalText();
}

public static class AskForHelpEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/help"), Answers(201, typeof(HelpAskedAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, Request);

    private static readonly CaseRequest<AskForHelpRequest> Request = new(Who.Anybody, (body, slip) => new AskForHelp(slip.NewId(), slip.SealIfAny(body.Text)))
    {
        OptionalBody = true,
        Answer = (_, ids) => new HelpAskedAnswer(ids[0]),
    };
}
