using Casework.Application.Cases;
using Casework.Domain.Cases;

namespace Casework.Application.Track;

/// <summary>Mandates in words: for the citizen who granted them, and for whoever comes with one.</summary>
internal static class TrackMandates
{
    public static IReadOnlyList<TrackedMandate> Of(TrackPage page) => page.Current.IsDestroyed
        ? []
        : [.. page.Current.Mandates.Select(mandate => One(page, mandate) with { AccessCode = mandate.IsCurrent(page.Now) ? page.Open(mandate.AccessCode) : null })];

    public static TrackedMandate One(TrackPage page, Mandate mandate) => new(
        mandate.Id, page.Open(mandate.To.Name), mandate.Scopes, mandate.Until, mandate.QuestionIds, mandate.IsCurrent(page.Now), null, Say(page, mandate));

    private static string Say(TrackPage page, Mandate mandate) => MandateWords.Say((key, details) => page.Text(key, details), mandate, page.Now, page.Language);
}
