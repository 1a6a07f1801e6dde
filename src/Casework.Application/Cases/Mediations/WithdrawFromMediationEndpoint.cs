using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain.Cases.Mediations;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

/// <summary>A party withdraws its consent: mediation stops at once.</summary>
public sealed record WithdrawFromMediationRequest(string? Party);

public sealed class WithdrawFromMediationValidator : AbstractValidator<WithdrawFromMediationRequest>
{
    public WithdrawFromMediationValidator() => RuleFor(body => body.Party).Party();
}

public static class WithdrawFromMediationEndpoint
{
    public static readonly CommandRoute<WithdrawFromMediationRequest> Route = new("/api/v1/cases/{caseId}/mediations/{mediationId}/withdrawal", AllowedRoles.OfficialsAndMediators, (body, context) =>
        new WithdrawFromMediation(context.Id("mediationId"), body.Party!))
    {
        Offer = new("withdrawFromMediation", (current, _) => current.Mediations.SelectMany(m => m.Parties.Select(party => new WithdrawFromMediation(m.Id, party)))),
    };
}
