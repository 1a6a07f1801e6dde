using Casework.Domain.Cases;
using Casework.Projections.Cases;

namespace Casework.Projections.Track;

/// <summary>What a citizen is asked to rate: every contact in which somebody was reached, every answer and every decision.</summary>
internal static class Rating
{
    public static CaseRecord Rate(this CaseRecord view, CaseEvent happened) => happened switch
    {
        ContactRecorded { Answered: true } e => view.Ask(e, e.ContactId, Rated.Contact),
        QuestionAnswered e => view.Ask(e, e.QuestionId, Rated.Answer),
        QuestionDecided { Outcome: not DecisionOutcome.Withdrawn } e => view.Ask(e, e.QuestionId, Rated.Decision),
        RatingGiven e when view.Ratables.All(r => r.SubjectId != e.SubjectId) =>
            view with { Ratables = [.. view.Ratables, new(e.SubjectId, e.Of, view.ReceivedAt, e.Desk, e.Organisation, e.Channel) { Stars = e.Stars }] },
        RatingGiven e => view with { Ratables = [.. view.Ratables.Select(r => r.SubjectId == e.SubjectId ? r with { Stars = e.Stars } : r)] },
        _ => view,
    };

    /// <summary>A question that is decided anew keeps its place, and its stars if it has any.</summary>
    private static CaseRecord Ask(this CaseRecord view, CaseEvent e, Guid subject, Rated of) => view.Ratables.Any(r => r.SubjectId == subject)
        ? view
        : view with { Ratables = [.. view.Ratables, new(subject, of, e.HappenedAt, e.By.Desk, e.By.Organisation ?? Holder(view, subject), (e as ContactRecorded)?.Channel)] };

    /// <summary>What a rule grants is the work of whoever holds the question.</summary>
    private static string? Holder(CaseRecord view, Guid question) => view.State.Question(question)?.Holder.Organisation;
}
