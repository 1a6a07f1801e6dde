using Casework.Domain.Cases;

namespace Casework.Api.Track;

/// <summary>Mandates in words: for the citizen who granted them, and for whoever comes with one.</summary>
internal static class TrackMandates
{
    public static IReadOnlyList<TrackedMandate> Of(TrackPage page) => page.Current.IsDestroyed
        ? []
        : [.. page.Current.Mandates.Select(mandate => One(page, mandate) with { AccessCode = mandate.IsCurrent(page.Now) ? page.Open(mandate.AccessCode) : null })];

    public static TrackedMandate One(TrackPage page, Mandate mandate) => new(
        mandate.Id, page.Open(mandate.To.Name), mandate.Scopes, mandate.Until, mandate.QuestionIds, mandate.IsCurrent(page.Now), null, Say(page, mandate));

    private static string Say(TrackPage page, Mandate mandate) => page.Text(
        Key(page, mandate),
        string.Join(", ", mandate.Scopes.Select(scope => page.Text($"track.mandate.scope.{scope}"))),
        mandate.Until is { } day ? page.Say(day) : "");

    private static string Key(TrackPage page, Mandate mandate) => mandate switch
    {
        { WithdrawnAt: not null } => "track.mandate.withdrawn",
        _ when !mandate.IsCurrent(page.Now) => "track.mandate.ended",
        { Until: null } => "track.mandate.current",
        _ => "track.mandate.current-until",
    };
}
