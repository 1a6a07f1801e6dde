using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.CallBacks;
using FluentValidation;

namespace Casework.Application.Cases.CallBacks;

/// <summary>Somebody called now. Reached says whether the citizen answered; the talk itself is told by the outcome.</summary>
public sealed record TryCallBackRequest(bool? Reached, string? Note);

public sealed class TryCallBackValidator : AbstractValidator<TryCallBackRequest>
{
    public TryCallBackValidator()
    {
        RuleFor(body => body.Reached).Required();
        RuleFor(body => body.Note).OptionalText();
    }
}

public static class TryCallBackEndpoint
{
    public static readonly CommandRoute<TryCallBackRequest> Route = new("/api/v1/cases/{caseId}/call-backs/{callBackId}/attempts", AllowedRoles.Officials, (body, context) => new TryCallBack(context.Id("callBackId"), body.Reached!.Value, context.SealIfAny(body.Note)));
}
