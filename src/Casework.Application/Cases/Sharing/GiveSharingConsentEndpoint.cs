using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Sharing;

/// <summary>The citizen said at the desk that an organisation may see parts of the case. Nothing is shared by it: a hand-off or consultation rests on it.</summary>
/// <param name="How">How the citizen said so.</param>
public sealed record GiveSharingConsentRequest(string? Organisation, IReadOnlyList<string>? Parts, ConsentHeard? How);

public sealed class GiveSharingConsentValidator : AbstractValidator<GiveSharingConsentRequest>
{
    public GiveSharingConsentValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Parts).Required().SharedParts();
        RuleFor(body => body.How).Required();
    }
}

public static class GiveSharingConsentEndpoint
{
    public static readonly CommandRoute<GiveSharingConsentRequest> Route = new("/api/v1/cases/{caseId}/sharing-consents", AllowedRoles.Desk, (body, _) =>
        new GiveSharingConsent(body.Organisation!, body.Parts!, body.How!.Value))
    {
        Offer = new("giveSharingConsent", (_, at) => [Example.AnyConsent(at)]),
    };
}
