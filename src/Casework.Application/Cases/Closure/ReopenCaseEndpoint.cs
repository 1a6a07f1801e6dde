using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Closure;
using FluentValidation;

namespace Casework.Application.Cases.Closure;

/// <summary>Opens a closed case again.</summary>
public sealed record ReopenCaseRequest(string? Reason);

public sealed class ReopenCaseValidator : AbstractValidator<ReopenCaseRequest>
{
    public ReopenCaseValidator() => RuleFor(body => body.Reason).RequiredText();
}

public static class ReopenCaseEndpoint
{
    public static readonly CommandRoute<ReopenCaseRequest> Route = new("/api/v1/cases/{caseId}/reopening", AllowedRoles.Officials, (body, context) => new ReopenCase(context.Seal(body.Reason!)))
    {
        Offer = new("reopen", (_, _) => [new ReopenCase(Example.Text)]),
        WhenOtherCaseOpen = "other-case-open",
        Conflicts = ["other-case-open"],
    };
}
