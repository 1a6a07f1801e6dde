using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.CallBacks;
using FluentValidation;

namespace Casework.Application.Cases.CallBacks;

/// <summary>Nobody has to call any more: the citizen was spoken to, could not be reached, or does not need it.</summary>
/// <param name="Text">What was said, which is recorded as a contact and required after a talk; else why there was none.</param>
public sealed record SettleCallBackRequest(CallBackOutcome? Outcome, string? Text);

public sealed class SettleCallBackValidator : AbstractValidator<SettleCallBackRequest>
{
    public SettleCallBackValidator()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Text).Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode("required").When(body => body.Outcome is CallBackOutcome.Spoken);
        RuleFor(body => body.Text).OptionalText();
    }
}

public static class SettleCallBackEndpoint
{
    public static readonly CommandRoute<SettleCallBackRequest> Route = new("/api/v1/cases/{caseId}/call-backs/{callBackId}/outcome", AllowedRoles.Officials, (body, context) =>
        new SettleCallBack(context.Id("callBackId"), body.Outcome!.Value, context.NewId(), context.SealIfAny(body.Text)))
    {
        Offer = new("settleCallBack", (current, _) => current.CallBacks.Select(asked => new SettleCallBack(asked.Id, CallBackOutcome.NotNeeded, Guid.Empty, null))),
    };
}
