using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Decisions;
using FluentValidation;

namespace Casework.Application.Cases.Decisions;

/// <summary>Puts an obvious slip in the decision in force right. Outcome, dates and terms stay, and the citizen is told.</summary>
/// <param name="What">What the decision says now. The citizen reads it word for word.</param>
public sealed record CorrectDecisionRequest(string? What, string? Reason);

public sealed class CorrectDecisionValidator : AbstractValidator<CorrectDecisionRequest>
{
    public CorrectDecisionValidator()
    {
        RuleFor(body => body.What).RequiredText();
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class CorrectDecisionEndpoint
{
    public static readonly CommandRoute<CorrectDecisionRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/decision/correction", AllowedRoles.SecondLine, (body, context) =>
        new CorrectDecision(context.Id("questionId"), context.Seal(body.What!), context.Seal(body.Reason!)))
    {
        Offer = new("correctDecision", (current, _) => current.Questions.Select(q => new CorrectDecision(q.Id, Example.Text, Example.Text))),
    };
}
