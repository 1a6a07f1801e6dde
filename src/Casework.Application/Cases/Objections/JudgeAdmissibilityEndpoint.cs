using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>Whether the objection is admissible (Awb 6:5 to 6:11), and why.</summary>
/// <param name="CountFromReceipt">Whether the term of a late objection counts from its receipt; without it that stays as it is (Awb 7:10(1)).</param>
public sealed record JudgeAdmissibilityRequest(bool? Admissible, string? Reason, bool? CountFromReceipt);

public sealed class JudgeAdmissibilityValidator : AbstractValidator<JudgeAdmissibilityRequest>
{
    public JudgeAdmissibilityValidator()
    {
        RuleFor(body => body.Admissible).Required();
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class JudgeAdmissibilityEndpoint
{
    public static readonly CommandRoute<JudgeAdmissibilityRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/admissibility", AllowedRoles.SecondLine, (body, context) =>
        new JudgeAdmissibility(context.Id("objectionId"), body.Admissible!.Value, context.Seal(body.Reason!), body.CountFromReceipt))
    {
        Offer = new("judgeAdmissibility", (current, _) => current.Objections.Select(o => new JudgeAdmissibility(o.Id, true, Example.Text))),
    };
}
