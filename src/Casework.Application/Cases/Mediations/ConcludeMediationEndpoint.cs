using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mediations;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

/// <summary>How mediation ended; the agreement is the one text of it that is kept.</summary>
/// <param name="Agreement">The citizen reads it word for word.</param>
public sealed record ConcludeMediationRequest(MediationOutcome? Outcome, string? Agreement);

public sealed class ConcludeMediationValidator : AbstractValidator<ConcludeMediationRequest>
{
    public ConcludeMediationValidator()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Agreement).OptionalText();
        RuleFor(body => body.Agreement).Must(agreement => agreement is null).WithErrorCode("not-for-this-kind").When(body => body.Outcome is MediationOutcome.None);
    }
}

public static class ConcludeMediationEndpoint
{
    public static readonly CommandRoute<ConcludeMediationRequest> Route = new("/api/v1/cases/{caseId}/mediations/{mediationId}/outcome", AllowedRoles.Mediators, (body, context) =>
        new ConcludeMediation(context.Id("mediationId"), body.Outcome!.Value, context.SealIfAny(body.Agreement)))
    {
        Offer = new("concludeMediation", (current, _) => current.Mediations.Select(m => new ConcludeMediation(m.Id, MediationOutcome.None, null))),
    };
}
