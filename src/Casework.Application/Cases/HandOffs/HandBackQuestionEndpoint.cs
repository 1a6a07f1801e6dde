using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.HandOffs;
using FluentValidation;

namespace Casework.Application.Cases.HandOffs;

/// <summary>The organisation returns a question to the first line.</summary>
public sealed record HandBackQuestionRequest(string? Reason);

public sealed class HandBackQuestionValidator : AbstractValidator<HandBackQuestionRequest>
{
    public HandBackQuestionValidator() => RuleFor(body => body.Reason).RequiredText();
}

public static class HandBackQuestionEndpoint
{
    public static readonly CommandRoute<HandBackQuestionRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/hand-back", AllowedRoles.SecondLine, (body, context) =>
        new HandBackQuestion(context.Id("questionId"), context.Seal(body.Reason!)))
    {
        Offer = new("handBack", (current, _) => current.OpenQuestions.Select(q => new HandBackQuestion(q.Id, Example.Text))),
        Scope = AccessScope.OwnActs,
    };
}
