using Casework.Api.Door;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>One party agrees to mediation, or does not. It starts with the last consent.</summary>
public sealed record ConsentToMediationRequest(string? Party, bool? Agrees);

public sealed class ConsentToMediationShape : AbstractValidator<ConsentToMediationRequest>
{
    public ConsentToMediationShape()
    {
        RuleFor(body => body.Party).Party();
        RuleFor(body => body.Agrees).Required();
    }
}

public static class ConsentToMediationEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations/{mediationId}/consents"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid mediationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ConsentToMediationRequest>(Who.OfficialsAndMediators, (body, _) =>
            new ConsentToMediation(mediationId, body.Party!, body.Agrees!.Value)));
}
