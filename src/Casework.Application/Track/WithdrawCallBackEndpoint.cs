using Casework.Application.Validation;
using Casework.Domain.Cases.CallBacks;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen need not be called any more.</summary>
public sealed record WithdrawCallBackRequest(string? Reason);

public sealed class WithdrawCallBackValidator : AbstractValidator<WithdrawCallBackRequest>
{
    public WithdrawCallBackValidator() => RuleFor(body => body.Reason).OptionalText();
}

public static class WithdrawCallBackEndpoint
{
    public static readonly CitizenRoute<WithdrawCallBackRequest> Route = new("/api/v1/track/{caseNumber}/call-backs/{callBackId}/withdrawal", typeof(WithdrawCallBack), (body, context) => new WithdrawCallBack(context.Id("callBackId"), context.SealIfAny(body.Reason)))
    {
        Offer = new("withdrawCallBack", (current, _) => current.CallBacks.Select(asked => new WithdrawCallBack(asked.Id, null))),
        OptionalBody = true,
    };
}
