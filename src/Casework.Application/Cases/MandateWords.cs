using Casework.Application.Texts;
using Casework.Domain.Cases;

namespace Casework.Application.Cases;

/// <summary>Says in words what a mandate allows, and until when.</summary>
internal static class MandateWords
{
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
