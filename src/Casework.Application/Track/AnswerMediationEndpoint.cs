using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Mediations;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen agrees to mediation, or does not. It starts with the last consent; saying no has no consequences for the handling.</summary>
public sealed record AnswerMediationRequest(bool? Agrees);

public sealed class AnswerMediationValidator : AbstractValidator<AnswerMediationRequest>
{
    public AnswerMediationValidator()
    {
        RuleFor(body => body.Agrees).Required();
    }
}

[Runs(typeof(ConsentToMediation))]
public static class AnswerMediationEndpoint
{
    private const string Citizen = "citizen";

    public static readonly CitizenRoute<AnswerMediationRequest> Route = new(
        "/api/v1/track/{caseNumber}/mediations/{mediationId}/consents", typeof(ConsentToMediation), (body, context) =>
        new ConsentToMediation(context.Id("mediationId"), Citizen, body.Agrees!.Value))
    {
        Offer = new("consentToMediation", (current, _) => current.Mediations.Select(m => new ConsentToMediation(m.Id, Citizen, true))),
    };
}
