using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>How mediation ended; the agreement is the one text of it that is kept.</summary>
public sealed record ConcludeMediationRequest(MediationOutcome? Outcome, string? Agreement);

public sealed class ConcludeMediationShape : AbstractValidator<ConcludeMediationRequest>
{
    public ConcludeMediationShape()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Agreement).OptionalText();
        RuleFor(body => body.Agreement).Must(agreement => agreement is null).WithErrorCode("not-for-this-kind").When(body => body.Outcome is MediationOutcome.None);
    }
}

public static class ConcludeMediationEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations/{mediationId}/outcome"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid mediationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ConcludeMediationRequest>(Who.Mediators, (body, slip) =>
            new ConcludeMediation(mediationId, body.Outcome!.Value, slip.SealIfAny(body.Agreement))));
}
