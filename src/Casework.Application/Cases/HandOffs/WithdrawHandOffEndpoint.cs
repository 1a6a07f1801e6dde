using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.HandOffs;
using FluentValidation;

namespace Casework.Application.Cases.HandOffs;

/// <summary>The case manager takes an unanswered offer back.</summary>
public sealed record WithdrawHandOffRequest(string? Reason);

public sealed class WithdrawHandOffValidator : AbstractValidator<WithdrawHandOffRequest>
{
    public WithdrawHandOffValidator() => RuleFor(body => body.Reason).RequiredText();
}

public static class WithdrawHandOffEndpoint
{
    public static readonly CommandRoute<WithdrawHandOffRequest> Route = new("/api/v1/cases/{caseId}/hand-offs/{handOffId}/withdrawal", AllowedRoles.Officials, (body, context) =>
        new WithdrawHandOff(context.Id("handOffId"), context.Seal(body.Reason!)))
    {
        Offer = new("withdrawHandOff", (current, _) => current.HandOffs.Where(offer => offer.IsOpen).Select(o => new WithdrawHandOff(o.Id, Example.Text))),
    };
}
