using Casework.Api.Door;
using Casework.Domain.Cases.Objections;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Objections;

/// <summary>The objector was heard on a day, or a hearing was waived for a reason: exactly one of the two.</summary>
public sealed record HearObjectionRequest(DateOnly? HeldOn, string? WaivedBecause);

public sealed class HearObjectionShape : AbstractValidator<HearObjectionRequest>
{
    public HearObjectionShape(TimeProvider time)
    {
        RuleFor(body => body.HeldOn).NotInTheFuture(time);
        RuleFor(body => body.HeldOn).Must((body, day) => (day is null) == !string.IsNullOrWhiteSpace(body.WaivedBecause)).WithErrorCode("one-of-two");
        RuleFor(body => body.WaivedBecause).OptionalText();
    }
}

public static class HearObjectionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/objections/{objectionId}/hearing"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid objectionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<HearObjectionRequest>(Who.SecondLine, (body, slip) =>
            new HearObjection(objectionId, body.HeldOn, slip.SealIfAny(body.WaivedBecause))));
}
