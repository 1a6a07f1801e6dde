using Casework.Application.Cases.Sharing;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen withdraws consent: the organisation may no longer see what was shared with it on that ground.</summary>
/// <param name="Parts">The parts that consent is withdrawn for; without it, all.</param>
public sealed record StopSharingRequest(string? Organisation, IReadOnlyList<string>? Parts);

public sealed class StopSharingValidator : AbstractValidator<StopSharingRequest>
{
    public StopSharingValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Parts).SharedParts();
    }
}

[Runs(typeof(WithdrawSharingConsent))]
public static class StopSharingEndpoint
{
    public static readonly CitizenRoute<StopSharingRequest> Route = new("/api/v1/track/{caseNumber}/sharing-consents/withdrawal", typeof(WithdrawSharingConsent), (body, _) => new WithdrawSharingConsent(body.Organisation!, body.Parts))
    {
        Offer = new("withdrawSharingConsent", (current, _) => SharedWith.ByConsent(current).Select(o => new WithdrawSharingConsent(o, null))),
    };
}
