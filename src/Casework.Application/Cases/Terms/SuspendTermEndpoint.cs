using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Terms;

/// <summary>Lets the decision term rest on a ground of Awb 4:15, written as in the rules: 4:15-2-a is the citizen's consent.</summary>
/// <param name="Until">The last day of the delay that the citizen agreed to in writing; after it the term runs on by itself. Only with 4:15-2-a.</param>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record SuspendTermRequest(string? Ground, string? Reason, DateOnly? Until);

public sealed class SuspendTermValidator : AbstractValidator<SuspendTermRequest>
{
    public SuspendTermValidator(TimeProvider time)
    {
        RuleFor(body => body.Ground).Required().Known(ground => SuspendTerm.Grounds.Contains(ground), "unknown-ground");
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Until).NotBeforeToday(time)
            .Must((body, until) => until is null || body.Ground is null or Suspension.Consent).WithErrorCode("not-for-this-kind");
    }
}

public static class SuspendTermEndpoint
{
    public static readonly CommandRoute<SuspendTermRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/term/suspension", AllowedRoles.SecondLine, (body, context) =>
        new SuspendTerm(context.Id("questionId"), body.Ground!, context.Seal(body.Reason!), body.Until))
    {
        Offer = new("suspendTerm", (current, _) => current.OpenQuestions.Select(q => new SuspendTerm(q.Id, SuspendTerm.Grounds[1], Example.Text))),
    };
}
