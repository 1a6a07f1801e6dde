using Casework.Api.Door;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>A party withdraws its consent: mediation stops at once.</summary>
public sealed record WithdrawFromMediationRequest(string? Party);

public sealed class WithdrawFromMediationShape : AbstractValidator<WithdrawFromMediationRequest>
{
    public WithdrawFromMediationShape() => RuleFor(body => body.Party).Party();
}

public static class WithdrawFromMediationEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations/{mediationId}/withdrawal"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid mediationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<WithdrawFromMediationRequest>(Who.OfficialsAndMediators, (body, _) =>
            new WithdrawFromMediation(mediationId, body.Party!)));
}
