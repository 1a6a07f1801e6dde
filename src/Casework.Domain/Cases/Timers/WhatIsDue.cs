namespace Casework.Domain.Cases.Timers;

/// <summary>
/// What time does by itself. A wake-up means only "look at this case": the state says what is due,
/// and everything due by now is applied in the order of its due dates, with the due date as the time it happened.
/// </summary>
public static class WhatIsDue
{
    /// <summary>The first moment at which something is due, or null when time does nothing here.</summary>
    public static DateTimeOffset? Next(CitizenCase current) => First(current)?.At;

    /// <summary>All events that are due by <paramref name="now"/>, in order of their due dates.</summary>
    public static IReadOnlyList<CaseEvent> By(CitizenCase current, DateTimeOffset now)
    {
        List<CaseEvent> happened = [];
        for (var due = First(current); due is not null && due.At <= now; due = First(current))
        {
            var events = current.Complete([due.Event], Actor.System, due.At);
            current = current.After(events);
            happened.AddRange(events);
        }

        return happened;
    }

    private static Due? First(CitizenCase current) => current.IsDestroyed || current.IsArchived ? null : All(current).MinBy(due => due.At);

    private static IEnumerable<Due> All(CitizenCase current) =>
        current.Questions.SelectMany(question => TermsDue.Decided(current, question)).Concat(LocalHelp(current))
            .Concat(current.IsClosed ? [] : WhileOpen(current));

    /// <summary>Also when the case is closed: whoever asked for help then is not left without an answer either.</summary>
    private static IEnumerable<Due> LocalHelp(CitizenCase current) =>
        current.LocalHelp.Where(asked => asked.IsOpen).Select(asked => Due.After(asked.AnswerBy, new LocalHelpLapsed(asked.Id)));

    private static IEnumerable<Due> WhileOpen(CitizenCase current)
    {
        foreach (var offer in current.HandOffs.Where(offer => offer.IsOpen))
            yield return offer.Escalated || offer.EscalateBy >= offer.AnswerBy
                ? Due.After(offer.AnswerBy, new HandOffLapsed(offer.Id))
                : Due.After(offer.EscalateBy, new HandOffEscalated(offer.Id));
        foreach (var request in current.InformationRequests.Where(request => request.Status == RequestStatus.Open && current.Question(request.QuestionId) is { IsOpen: true }))
        {
            if (request.RemindOn is { } day) yield return Due.After(day.AddDays(-1), new InformationRequestReminded(request.Id));
            yield return Due.After(request.AnswerBy, new InformationRequestExpired(request.Id));
        }

        foreach (var question in current.Questions)
            if (question.OpenView is { } view)
                yield return Due.After(view.AnswerBy, new ViewRequestExpired(question.Id)).NotBefore(view.SetAt);
        foreach (var offered in current.Mediations.Where(mediation => mediation.Status == MediationStatus.Proposed))
            if (offered.AnswerBy is { } last) yield return Due.After(last, new MediationLapsed(offered.Id));
        foreach (var asked in current.CallBacks.Where(asked => asked.IsRunning))
            yield return Due.After(asked.By, new CallBackOverdue(asked.Id));
        foreach (var due in current.Questions.SelectMany(TermsDue.Open)) yield return due;
        foreach (var due in current.Complaints.SelectMany(ComplaintsDue.Of)) yield return due;
        foreach (var due in current.Objections.SelectMany(objection => ObjectionsDue.Of(current, objection))) yield return due;
    }
}
