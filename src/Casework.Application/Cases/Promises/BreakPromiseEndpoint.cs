using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Promises;
using FluentValidation;

namespace Casework.Application.Cases.Promises;

/// <summary>The promise was broken.</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record BreakPromiseRequest(string? Reason);

public sealed class BreakPromiseValidator : AbstractValidator<BreakPromiseRequest>
{
    public BreakPromiseValidator() => RuleFor(body => body.Reason).OptionalText();
}

[Runs(typeof(SettlePromise))]
public static class BreakPromiseEndpoint
{
    public static readonly CommandRoute<BreakPromiseRequest> Route = new("/api/v1/cases/{caseId}/promises/{promiseId}/broken", AllowedRoles.Officials, (body, context) =>
        new SettlePromise(context.Id("promiseId"), Kept: false, context.SealIfAny(body.Reason)))
    {
        OptionalBody = true,
    };
}
