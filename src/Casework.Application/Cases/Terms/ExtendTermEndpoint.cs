using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Terms;

/// <summary>Tells the citizen that the decision comes later, and by when (Awb 4:14).</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record ExtendTermRequest(string? Reason, DateOnly? Until);

public sealed class ExtendTermValidator : AbstractValidator<ExtendTermRequest>
{
    public ExtendTermValidator(TimeProvider time)
    {
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Until).Required().AfterToday(time);
    }
}

public static class ExtendTermEndpoint
{
    public static readonly CommandRoute<ExtendTermRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/term/extension", AllowedRoles.SecondLine, (body, context) =>
        new ExtendTerm(context.Id("questionId"), body.Until!.Value, context.Seal(body.Reason!)))
    {
        Offer = new("extendTerm", (current, _) => current.OpenQuestions.Select(q => new ExtendTerm(q.Id, DateOnly.MaxValue, Example.Text))),
    };
}
