using Casework.Api.Door;
using Casework.Domain.Cases.Information;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen answers what was asked of them.</summary>
public sealed record RespondRequest(string? Text);

public sealed class RespondShape : AbstractValidator<RespondRequest>
{
    public RespondShape() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(GiveInformation))]
public static class RespondEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/information-requests/{requestId}/response"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, Guid requestId, HttpContext http, TrackDoor door) =>
        door.Handle(http, caseNumber, typeof(GiveInformation), new CaseRequest<RespondRequest>(Who.Anybody, (body, slip) => new GiveInformation(requestId, slip.Seal(body.Text!))));
}
