using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Mediations;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

/// <summary>One party agrees to mediation, or does not. It starts with the last consent.</summary>
public sealed record ConsentToMediationRequest(string? Party, bool? Agrees);

public sealed class ConsentToMediationValidator : AbstractValidator<ConsentToMediationRequest>
{
    public ConsentToMediationValidator()
    {
        RuleFor(body => body.Party).Party();
        RuleFor(body => body.Agrees).Required();
    }
}

public static class ConsentToMediationEndpoint
{
    public static readonly CommandRoute<ConsentToMediationRequest> Route = new("/api/v1/cases/{caseId}/mediations/{mediationId}/consents", AllowedRoles.OfficialsAndMediators, (body, context) =>
        new ConsentToMediation(context.Id("mediationId"), body.Party!, body.Agrees!.Value))
    {
        Offer = new("consentToMediation", (current, _) => current.Mediations.SelectMany(m => m.Parties.Select(party => new ConsentToMediation(m.Id, party, true)))),
    };
}
