using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The objector withdrew the objection, in writing or by word at the hearing (Awb 6:21).</summary>
public sealed record WithdrawObjectionRequest(WithdrawalHow? How);

public sealed class WithdrawObjectionValidator : AbstractValidator<WithdrawObjectionRequest>
{
    public WithdrawObjectionValidator()
    {
        RuleFor(body => body.How).Required();
    }
}

public static class WithdrawObjectionEndpoint
{
    public static readonly CommandRoute<WithdrawObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/withdrawal", AllowedRoles.Officials, (body, context) =>
        new WithdrawObjection(context.Id("objectionId"), body.How!.Value))
    {
        Offer = new("withdrawObjection", (current, _) => current.Objections.Select(o => new WithdrawObjection(o.Id, WithdrawalHow.Written))),
    };
}
