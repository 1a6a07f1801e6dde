using Casework.Api.Cases.Sharing;
using Casework.Api.Door;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen withdraws consent: the organisation may no longer see what was shared with it on that ground.</summary>
/// <param name="Parts">The parts that consent is withdrawn for; without it, all.</param>
public sealed record StopSharingRequest(string? Organisation, IReadOnlyList<string>? Parts);

public sealed class StopSharingShape : AbstractValidator<StopSharingRequest>
{
    public StopSharingShape(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Parts).SharedParts();
    }
}

[Runs(typeof(WithdrawSharingConsent))]
public static class StopSharingEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/sharing-consents/withdrawal"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(WithdrawSharingConsent), Request);

    private static readonly CaseRequest<StopSharingRequest> Request = new(Who.Anybody, (body, _) => new WithdrawSharingConsent(body.Organisation!, body.Parts));
}
