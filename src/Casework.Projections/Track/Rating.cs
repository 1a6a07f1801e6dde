using System.Security.Cryptography;
using Casework.Domain.Cases;
using Casework.Projections.Cases;

namespace Casework.Projections.Track;

/// <summary>What a citizen is asked to rate: every contact in which somebody was reached, every answer and every decision.</summary>
public static class Rating
{
    public static CaseRecord Rate(this CaseRecord view, CaseEvent happened) => happened switch
    {
        ContactRecorded { Answered: true } e => view.Ask(e, e.ContactId, Rated.Contact),
        QuestionAnswered e => view.Ask(e, e.QuestionId, Rated.Answer),
        QuestionDecided { Outcome: not DecisionOutcome.Withdrawn } e => view.Ask(e, e.QuestionId, Rated.Decision),
        RatingGiven e when view.Ratables.All(r => r.SubjectId != e.SubjectId) =>
            view with { Ratables = [.. view.Ratables, new(e.SubjectId, e.Of, view.ReceivedAt, e.Desk, e.Organisation, e.Channel) { Stars = e.Stars }] },
        RatingGiven e =>
            view with { Ratables = [.. view.Ratables.Select(r => r.SubjectId == e.SubjectId ? r with { Stars = e.Stars } : r)] },
        _ => view,
    };

    /// <summary>What the citizen can rate since this event, in the case as it was right after it; null when that is nothing.</summary>
    public static Guid? SubjectOf(CaseRecord after, CaseEvent happened) => happened switch
    {
        ContactRecorded { Answered: true } e => e.ContactId,
        QuestionAnswered e => Latest(after, e.QuestionId),
        QuestionDecided { Outcome: not DecisionOutcome.Withdrawn } e => Latest(after, e.QuestionId),
        _ => null,
    };

    private static Guid Latest(CaseRecord after, Guid subject) =>
        after.Ratables.Any(r => r.SubjectId == Next(subject)) ? Latest(after, Next(subject)) : subject;

    private static CaseRecord Ask(this CaseRecord view, CaseEvent e, Guid subject, Rated of)
    {
        var asked = new TrackRatable(Free(view, subject), of, e.HappenedAt, e.By.Desk,
            e.By.Organisation ?? Holder(view, subject), (e as ContactRecorded)?.Channel);
        return view with { Ratables = [.. view.Ratables, asked] };
    }

    /// <summary>A question that is answered or decided anew is rated anew, under an id that follows from its own.</summary>
    private static Guid Free(CaseRecord view, Guid subject) =>
        view.Ratables.All(r => r.SubjectId != subject) ? subject : Free(view, Next(subject));

    private static Guid Next(Guid subject) => new(SHA256.HashData(subject.ToByteArray(bigEndian: true)).AsSpan(0, 16), bigEndian: true);

    /// <summary>What a rule grants is the work of whoever holds the question.</summary>
    private static string? Holder(CaseRecord view, Guid question) => view.State.Question(question)?.Holder.Organisation;
}
