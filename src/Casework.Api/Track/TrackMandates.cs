using Casework.Api.Texts;
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

    private static string Say(TrackPage page, Mandate mandate) => Say((key, details) => page.Text(key, details), mandate, page.Now, page.Language);

    public static string Say(Func<string, string[], string> text, Mandate mandate, DateTimeOffset now, string language) => text(
        Key(mandate, now),
        [string.Join(", ", mandate.Scopes.Select(scope => text($"track.mandate.scope.{scope}", []))), mandate.Until is { } day ? day.In(language) : ""]);

    private static string Key(Mandate mandate, DateTimeOffset now) => mandate switch
    {
        { WithdrawnAt: not null } => "track.mandate.withdrawn",
        _ when !mandate.IsCurrent(now) => "track.mandate.ended",
        { Until: null } => "track.mandate.current",
        _ => "track.mandate.current-until",
    };
}
