using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Closure;
using FluentValidation;

namespace Casework.Application.Cases.Closure;

/// <summary>Closes the case; without a result it follows from how the questions ended.</summary>
public sealed record CloseCaseRequest(string? Result);

public sealed class CloseCaseValidator : AbstractValidator<CloseCaseRequest>
{
    /// <summary>A result is a code, not a text: it outlives the personal data of the case.</summary>
    public CloseCaseValidator() => RuleFor(body => body.Result)
        .Must(result => result is null || ShapeRules.IsCode(result)).WithErrorCode("not-a-code");
}

public static class CloseCaseEndpoint
{
    public static readonly CommandRoute<CloseCaseRequest> Route = new("/api/v1/cases/{caseId}/closure", AllowedRoles.Officials, (body, _) => new CloseCase(body.Result))
    {
        Offer = new("close", (_, _) => [new CloseCase(null)]),
        OptionalBody = true,
    };
}
