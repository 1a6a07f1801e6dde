using Casework.Api.Cases.Sharing;
using Casework.Api.Door;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen, or somebody on their behalf, agrees that an organisation sees parts of the case. It can be taken back at any time.</summary>
public sealed record AllowSharingRequest(string? Organisation, IReadOnlyList<string>? Parts);

public sealed class AllowSharingShape : AbstractValidator<AllowSharingRequest>
{
    public AllowSharingShape(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Organisation).Required().Known(code => catalogues.Current.Organisations.ContainsKey(code), "unknown-organisation");
        RuleFor(body => body.Parts).Required().SharedParts();
    }
}

[Runs(typeof(GiveSharingConsent))]
public static class AllowSharingEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/sharing-consents"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(GiveSharingConsent), Request);

    private static readonly CaseRequest<AllowSharingRequest> Request = new(Who.Anybody, (body, _) => new GiveSharingConsent(body.Organisation!, body.Parts!, null));
}
