using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

/// <summary>When decisions were sent in the prescribed way: from then on the term to object runs (Awb 3:41, 6:8).</summary>
public static class Publishing
{
    /// <summary>The store of messages keeps whole microseconds.</summary>
    private static readonly TimeSpan Precision = TimeSpan.FromMilliseconds(1);

    /// <summary>Of a decision that goes by letter: it is not sent yet.</summary>
    internal static Publication? Of(bool? byLetter) => byLetter is true ? new(SentAt: null) : null;

    /// <summary>The day of sending, or null as long as it has not been sent.</summary>
    public static DateOnly? DayOf(Publication? publication, DateTimeOffset takenAt) => publication switch
    {
        null => LocalDay.Of(takenAt),
        { SentAt: { } at } => LocalDay.Of(at),
        _ => null,
    };

    /// <summary>A decision for whoever gets decisions by letter is sent when that letter is posted or handed over.</summary>
    internal static CaseEvent ToBePosted(this CitizenCase current, CaseEvent happened) => happened switch
    {
        QuestionDecided e when ByLetter(current) => e with { ByLetter = true },
        ObjectionDecided e when ByLetter(current) => e with { ByLetter = true },
        _ => happened,
    };

    private static bool ByLetter(CitizenCase current) => current.ReachFor(MessageKind.Decision) is { Channel: ReachChannel.Paper };

    /// <summary>A decision of that moment has not been sent.</summary>
    internal static bool AwaitsSending(this CitizenCase current, DateTimeOffset takenAt) =>
        current.Questions.SelectMany(question => question.Decisions).Any(d => IsOf(d.At, takenAt) && d.Publication is { SentAt: null })
        || current.Objections.Any(o => o.EndedAt is { } at && IsOf(at, takenAt) && o.Publication is { SentAt: null });

    /// <summary>The case in which what was decided at that moment was published then, or not yet.</summary>
    internal static CitizenCase Published(this CitizenCase current, DateTimeOffset takenAt, Publication publication)
    {
        TakenDecision[] taken = [.. current.Questions.SelectMany(question => question.Decisions).Where(d => IsOf(d.At, takenAt))];
        var published = taken.Select(decision => (Guid?)decision.Id).ToHashSet();
        return current with
        {
            Questions = taken.Length == 0 ? current.Questions : [.. current.Questions.Select(question => question with
            {
                Decisions = [.. question.Decisions.Select(d => published.Contains(d.Id) ? d with { Publication = publication } : d)],
            })],
            Objections = [.. current.Objections.Select(o => o.Published(takenAt, published, publication))],
        };
    }

    /// <summary>The decision on it, or the decision objected to: the term of an open one counts from the sending of the latter.</summary>
    private static Objection Published(this Objection objection, DateTimeOffset takenAt, HashSet<Guid?> contested, Publication publication) =>
        objection.EndedAt is { } at && IsOf(at, takenAt) ? objection with { Publication = publication }
        : objection.IsOpen && contested.Contains(objection.DecisionId) && publication.SentAt is { } sent
            ? objection with { Term = objection.Term with { PublishedOn = LocalDay.Of(sent) } }
        : objection;

    /// <summary>Whether two moments are one and the same act.</summary>
    public static bool IsOf(DateTimeOffset at, DateTimeOffset takenAt) => (at - takenAt).Duration() < Precision;
}
