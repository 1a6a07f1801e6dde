using Casework.Api.Door;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>A session was held: only its date and who attended. There is no field for what was said.</summary>
public sealed record HoldSessionRequest(DateOnly? HeldOn, IReadOnlyList<string>? Attended);

public sealed class HoldSessionShape : AbstractValidator<HoldSessionRequest>
{
    public HoldSessionShape(TimeProvider time)
    {
        RuleFor(body => body.HeldOn).Required().NotInTheFuture(time);
        RuleFor(body => body.Attended).NotEmptyList(20);
        RuleForEach(body => body.Attended).Party();
    }
}

public static class HoldSessionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations/{mediationId}/sessions"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid mediationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<HoldSessionRequest>(Who.Mediators, (body, _) =>
            new HoldSession(mediationId, body.HeldOn!.Value, body.Attended!)));
}
