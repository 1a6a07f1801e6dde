using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;

namespace Casework.Application.Track;

/// <summary>With whom what of the case is shared now, and on which ground, in the citizen's words (law 13).</summary>
internal static class TrackSharing
{
    public static IReadOnlyList<TrackedSharing> Of(TrackPage page) =>
    [
        .. SharedWith.Organisations(page.Current).Select(organisation => new TrackedSharing(
            organisation, page.OrganisationName(organisation), [.. SharedWith.Parts(page.Current, organisation).Select(shared => Part(page, shared))])),
    ];

    /// <summary>What the citizen agreed to, and what is not shared now.</summary>
    public static IReadOnlyList<TrackedConsent> Agreed(TrackPage page) =>
    [
        .. page.Current.Consents.Select(consented => consented.Organisation).Distinct()
            .Select(code => new TrackedConsent(code, page.OrganisationName(code), [.. SharedWith.OnlyAgreed(page.Current, code).Select(part => page.Names.Part(part))]))
            .Where(consent => consent.Parts.Count > 0),
    ];

    /// <summary>Whoever answers for a service that was asked about, or is involved now.</summary>
    public static IReadOnlyList<TrackedOrganisation> Possible(TrackPage page) =>
    [
        .. page.Current.Questions.Select(question => question.Organisation).OfType<string>().Concat(page.Current.InvolvedOrganisations()).Distinct()
            .Select(code => new TrackedOrganisation(code, page.OrganisationName(code))),
    ];

    private static TrackedPart Part(TrackPage page, SharedPart shared) =>
        new(shared.Part, page.Names.Part(shared.Part), shared.Ground, page.Text($"track.ground.{shared.Ground}"));
}
