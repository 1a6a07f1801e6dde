using Casework.Api.Access;
using Casework.Api.Commands;
using Casework.Api.Http;
using Casework.Domain.Cases.Mediations;
using FluentValidation;

namespace Casework.Api.Cases.Mediations;

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
