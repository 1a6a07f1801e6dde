using Casework.Application.Texts;
using Casework.Domain.Cases.Records;
using Casework.Domain.Terms;

namespace Casework.Application.Track;

/// <summary>How long the citizen's data is kept, in words; what they asked about it, and whether it is destroyed.</summary>
/// <param name="KeepUntil">The last day on which law demands keeping; null while the case is open.</param>
public sealed record TrackedRetention(DateOnly? KeepUntil, DateOnly? RequestedOn, DateOnly? DestroyedOn, string Text)
{
    /// <summary>Null while the case is open and nobody asked.</summary>
    public static TrackedRetention? Of(TrackPage page)
    {
        var current = page.Current;
        if (current is { IsClosed: false, DestructionRequestedAt: null }) return null;
        var keeping = Keeping.Of(current, page.Catalogues);
        return new(
            keeping?.Until, Day(current.DestructionRequestedAt), Day(current.DestroyedAt),
            current.DestroyedAt is { } at ? page.Text("track.retention.destroyed", page.Say(LocalDay.Of(at))) : Say(keeping, page.Today, page.Words, page.Language));
    }

    public static string Say(Keeping? keeping, DateOnly today, Words words, string language) => keeping switch
    {
        null => words.Text(language, "track.retention.open"),
        _ when keeping.IsOver(today) => words.Text(language, "track.retention.over", keeping.Until.In(language)),
        _ => words.Text(language, "track.retention.kept", keeping.Until.In(language)),
    };

    private static DateOnly? Day(DateTimeOffset? at) => at is { } moment ? LocalDay.Of(moment) : null;
}
