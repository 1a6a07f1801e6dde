using Casework.Application.Cases;
using Casework.Application.Cases.Sharing;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen, or somebody on their behalf, agrees that an organisation sees parts of the case. It can be taken back at any time.</summary>
public sealed record AllowSharingRequest(string? Organisation, IReadOnlyList<string>? Parts);

public sealed class AllowSharingValidator : AbstractValidator<AllowSharingRequest>
{
    public AllowSharingValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Parts).Required().SharedParts();
    }
}

[Runs(typeof(GiveSharingConsent))]
public static class AllowSharingEndpoint
{
    public static readonly CitizenRoute<AllowSharingRequest> Route = new("/api/v1/track/{caseNumber}/sharing-consents", typeof(GiveSharingConsent), (body, _) => new GiveSharingConsent(body.Organisation!, body.Parts!, null))
    {
        Offer = new("giveSharingConsent", (_, at) => [Example.AnyConsent(at)]),
    };
}
