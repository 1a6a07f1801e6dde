using Casework.Api.Door;
using Casework.Domain.Cases.Information;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen asks for more time to answer what was asked of them. Until whoever asked says yes, the date stays.</summary>
/// <param name="Until">The day that they would like; without it whoever asked chooses.</param>
public sealed record AskMoreTimeRequest(string? Reason, DateOnly? Until);

public sealed class AskMoreTimeShape : AbstractValidator<AskMoreTimeRequest>
{
    public AskMoreTimeShape(TimeProvider time)
    {
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Until).AfterToday(time);
    }
}

public static class AskMoreTimeEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/information-requests/{requestId}/extension"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, Guid requestId, HttpContext http, TrackDoor door) =>
        door.Handle(http, caseNumber, typeof(AskMoreTime), new CaseRequest<AskMoreTimeRequest>(Who.Anybody, (body, slip) => new AskMoreTime(requestId, slip.Seal(body.Reason!), body.Until)));
}
