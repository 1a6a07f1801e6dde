using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Terms;

/// <summary>The decision term runs on.</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record ResumeTermRequest(string? Reason);

public sealed class ResumeTermValidator : AbstractValidator<ResumeTermRequest>
{
    public ResumeTermValidator() => RuleFor(body => body.Reason).OptionalText();
}

public static class ResumeTermEndpoint
{
    public static readonly CommandRoute<ResumeTermRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/term/resumption", AllowedRoles.SecondLine, (body, context) =>
        new ResumeTerm(context.Id("questionId"), context.SealIfAny(body.Reason)))
    {
        Offer = new("resumeTerm", (current, _) => current.OpenQuestions.Select(q => new ResumeTerm(q.Id, Example.Text))),
        OptionalBody = true,
    };
}
