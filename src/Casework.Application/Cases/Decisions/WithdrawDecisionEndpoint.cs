using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Decisions;
using Casework.Domain.Cases.Views;
using FluentValidation;

namespace Casework.Application.Cases.Decisions;

/// <summary>Withdraws the decision in force, with reasons; the question is decided anew.</summary>
/// <param name="Reasons">Why, in plain language. The citizen reads it word for word.</param>
/// <param name="NoViewReason">Why the citizen could not give their view first, where the decision gave them something (Awb 4:8, 4:11, 4:12).</param>
public sealed record WithdrawDecisionRequest(string? Reasons, string? LegalBasis, NoViewReason? NoViewReason = null);

public sealed class WithdrawDecisionValidator : AbstractValidator<WithdrawDecisionRequest>
{
    public WithdrawDecisionValidator()
    {
        RuleFor(body => body.Reasons).RequiredText();
        RuleFor(body => body.LegalBasis).RequiredText(500);
    }
}

public static class WithdrawDecisionEndpoint
{
    public static readonly CommandRoute<WithdrawDecisionRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/decision/withdrawal", AllowedRoles.SecondLine, (body, context) =>
        new WithdrawDecision(context.Id("questionId"), context.Seal(body.Reasons!), body.LegalBasis!, body.NoViewReason))
    {
        Offer = new("withdrawDecision", (current, _) => current.Questions.Select(q => new WithdrawDecision(q.Id, Example.Text, "", NoViewReason.Urgency))),
    };
}
