using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Views;

/// <summary>Why a decision against somebody is taken without their view (Awb 4:7(2), 4:8(2), 4:11, 4:12).</summary>
public enum NoViewReason { NotRequired, Urgency, AlreadyHeard, PurposeDefeated, ReversibleFinancial }

/// <summary>Whether the citizen could give their view before a decision against them.</summary>
internal static class HearFirst
{
    /// <summary>
    /// True when the decision has to wait: an invitation runs, or there was none although one is <paramref name="due"/>. A reason of the
    /// law lets it be left out.
    /// </summary>
    public static bool IsMissing(Question question, NoViewReason? reason, bool due, DateTimeOffset now) =>
        reason is null && (question.Views.Any(view => view.RunsOn(LocalDay.Of(now))) || (due && !CouldBeHeard(question, now)));

    /// <summary>The citizen gave their view, or let the day for it pass, since the last decision: what they said before went into that.</summary>
    public static bool CouldBeHeard(Question question, DateTimeOffset now) => question.Views
        .Where(view => question.Decisions is not [.., var last] || view.SetAt >= last.At)
        .Any(view => view.Status == RequestStatus.Answered || view.AnswerBy < LocalDay.Of(now));

    /// <summary>Whether its service says that a refusal can rest on facts that differ from what the applicant gave (Awb 4:7(1)).</summary>
    public static bool CanOccur(Question question, Catalogue catalogue) =>
        question.Service is { } code && catalogue.Services.GetValueOrDefault(code)?.HearsViews is true;
}
