using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases.Support;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen says which help they need, in place of what an official thought. Nobody has to say why.</summary>
public sealed record CorrectSupportRequest(SupportLevel? Level, string? Text);

public sealed class CorrectSupportShape : AbstractValidator<CorrectSupportRequest>
{
    public CorrectSupportShape()
    {
        RuleFor(body => body.Level).Required();
        RuleFor(body => body.Text).OptionalText();
    }
}

[Runs(typeof(AssessSupportNeed))]
public static class CorrectSupportEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/support-need"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(AssessSupportNeed), Request);

    private static readonly CaseRequest<CorrectSupportRequest> Request = new(Who.Anybody, (body, slip) => new AssessSupportNeed(body.Level!.Value, slip.Seal(body.Text ?? "")));
}
