using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Cases;

namespace Casework.Application.Track;

/// <summary>Everything sent and received, oldest first; among it, that a decision date moved and why.</summary>
public static class TrackMessages
{
    public static IReadOnlyList<TrackedMessage> Of(TrackPage page) =>
        [.. page.View.Messages.Select(message => Write(page, message)).Concat(page.View.Questions.SelectMany(question => Moves(page, question))).OrderBy(message => message.At)];

    private static TrackedMessage Write(TrackPage page, TrackMessage message)
    {
        var text = page.Open(message.Text);
        var written = message.Key == "message"
            ? $"{(message.AboutReader is { } reader ? SeenBy.Say(page, reader) : "")} {text ?? page.Text("track.unreadable")}".TrimStart()
            : page.Text(
                $"track.message.{message.Key}", message.Name ?? "",
                message switch { { Organisation: { } code } => page.OrganisationName(code), { Helper: { } helper } => page.HelperName(helper), _ => page.DeskName },
                message.Day is { } day ? page.Say(day) : "",
                About(page, message),
                text ?? "", page.Current.CaseNumber).Trim();
        return new(message.At, message.Direction, written, message.ReplyOptions, message.MessageId)
        {
            InReplyTo = message.InReplyTo,
            ReplyOption = message.ReplyOption,
            DocumentId = message.DocumentId,
            OnBehalf = message.OnBehalf,
        };
    }

    /// <summary>What came of it, or which service or parts it is about.</summary>
    private static string About(TrackPage page, TrackMessage message) => message switch
    {
        { Code: { } code } => page.Text($"track.result.{code}"),
        { Service: { } service } => page.Service(service)?.Name.In(page.Language) ?? service,
        _ => string.Join(", ", message.Parts.Select(part => TrackSharing.PartName(page, part))),
    };

    /// <summary>
    /// One message for each act that touched the term: that the date moved, or why it did not yet or did not at all. A term that merely
    /// rests day by day writes none.
    /// </summary>
    private static IEnumerable<TrackedMessage> Moves(TrackPage page, TrackQuestion asked)
    {
        var question = page.Current.Question(asked.QuestionId)!;
        if (question.Term is not { } facts) yield break;
        var until = question.TermEndedAt is { } ended ? LocalDay.Of(ended) : page.Today;
        foreach (var change in DecisionTerm.Compute(facts, until).History.Where(change => change.Was is not null && change.Because.Code != DecisionTerm.StillSuspended))
        {
            if (page.View.TermMoments.LastOrDefault(m => m.QuestionId == asked.QuestionId && IsOf(m, change)) is not { } moment) continue;
            yield return new(moment.At, Direction.Out, $"{Told(page, change)} {page.Open(moment.Reason)}".Trim(), [], null);
        }
    }

    /// <summary>What time does at the end of a day, it does at the first moment of the next.</summary>
    private static bool IsOf(TermMoment moment, TermChange change) =>
        LocalDay.Of(moment.At) == change.On || LocalDay.Of(moment.At.AddTicks(-1)) == change.On;

    private static string Told(TrackPage page, TermChange change) => change.Was is { } was && was != change.DecideBy
        ? page.Text("track.message.date-moved", page.Say(was), page.Say(change.DecideBy), change.Because.In(page.Language))
        : change.Because.In(page.Language);
}
