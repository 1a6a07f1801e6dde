using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>Whether the objection goes to the court at once, as the objector asked in it (Awb 7:1a).</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record JudgeDirectAppealRequest(bool? Agreed, string? Reason);

public sealed class JudgeDirectAppealValidator : AbstractValidator<JudgeDirectAppealRequest>
{
    public JudgeDirectAppealValidator()
    {
        RuleFor(body => body.Agreed).Required();
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class JudgeDirectAppealEndpoint
{
    public static readonly CommandRoute<JudgeDirectAppealRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/direct-appeal", AllowedRoles.SecondLine, (body, context) =>
        new JudgeDirectAppeal(context.Id("objectionId"), body.Agreed!.Value, context.Seal(body.Reason!)))
    {
        Offer = new("judgeDirectAppeal", (current, _) => current.Objections.Select(o => new JudgeDirectAppeal(o.Id, false, Example.Text))),
    };
}
