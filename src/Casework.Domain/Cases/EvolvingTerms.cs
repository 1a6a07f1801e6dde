using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

internal static class EvolvingTerms
{
    /// <summary>A request for missing data rests the term until it is answered or its date passes (Awb 4:15(1)(a)).</summary>
    public static CitizenCase Request(CitizenCase current, InformationRequested e) => (current with
    {
        InformationRequests =
        [
            .. current.InformationRequests,
            new(e.RequestId, e.QuestionId, LocalDay.Of(e.HappenedAt), e.AnswerBy, RequestStatus.Open) { RemindWorkingDays = e.RemindWorkingDays, SetAt = e.HappenedAt },
        ],
    }).WithTerm(e.QuestionId, e, t => t with { Suspensions = [.. t.Suspensions, Resting(LocalDay.Of(e.HappenedAt), e.AnswerBy)] })
        .With(e.QuestionId, q => q with { Touched = true });

    /// <summary>The term set for completing is longer, so the suspension is too: it is the same one, with a later last day.</summary>
    public static CitizenCase Extend(CitizenCase current, InformationRequestExtended e)
    {
        var request = current.InformationRequests.Find(r => r.Id == e.RequestId);
        return current.With(e.RequestId, r => r with { AnswerBy = e.Until, SetAt = e.HappenedAt, Reminded = false, ExtensionAsked = false })
            .WithTerm(request.QuestionId, e, t => t with { Suspensions = t.Suspensions.Change(s => IsOf(s, request), s => s.Until(e.Until, LocalDay.Of(e.HappenedAt))) });
    }

    private static bool IsOf(Suspension suspension, InformationRequest request) =>
        suspension.IsRunning && suspension.From == request.AskedOn && suspension.Deadline == request.AnswerBy;

    /// <summary>The request is over on that day. What ends late moves no term any more.</summary>
    public static CitizenCase End(CitizenCase current, InformationEvent e, RequestStatus status, DateOnly on)
    {
        var request = current.InformationRequests.Find(r => r.Id == e.RequestId);
        var ended = current.With(e.RequestId, r => r with { Status = status });
        return request.Status == RequestStatus.Open
            ? ended.WithTerm(request.QuestionId, e, t => RunOn(t, request, on))
            : ended.With(request.QuestionId, q => q.Term is { } term ? q with { Term = NoteLate(term, request, on) } : q);
    }

    /// <summary>The suspension by hand ends, on the agreed day at the latest.</summary>
    public static CitizenCase Resume(CitizenCase current, TermResumed e) => current.WithTerm(e, t => t with
    {
        Suspensions = t.Suspensions.Change(s => s.IsRunningByHand, s => s with { To = (s with { To = LocalDay.Of(e.HappenedAt) }).EndsOn }),
    });

    /// <summary>
    /// What came after the date is noted and moves nothing (Awb 4:15(1)). A question that had no term when its request ran has nothing to
    /// note it at.
    /// </summary>
    private static TermFacts NoteLate(TermFacts term, InformationRequest request, DateOnly on)
    {
        bool IsOf(Suspension s) => s.Late is null && s.From == request.AskedOn && s.Deadline == request.AnswerBy && s.To == s.Deadline;
        return term.Suspensions.Any(IsOf) ? term with { Suspensions = term.Suspensions.Change(IsOf, s => s with { Late = on }) } : term;
    }

    /// <summary>Only the suspension of this request ends: another request may run on the same question.</summary>
    private static TermFacts RunOn(TermFacts term, InformationRequest request, DateOnly on) => term with
    {
        Suspensions = term.Suspensions.Change(s => IsOf(s, request), s => s with { To = on }),
    };

    public static CitizenCase Name(CitizenCase current, QuestionServiceNamed e) => current.With(e.QuestionId, q => q with
    {
        Service = e.Service,
        Organisation = e.Organisation,
        Facts = e.Missing is null ? q.Facts : q.Facts with { Missing = e.Missing },
        Form = null,
        Term = e.Term is { } rule ? Under(rule, current, q, e) : null,
        Overruled = false,
        Touched = true,
        Watch = q.Watch with { WarnWorkingDays = e.WarnWorkingDays ?? TermWatch.UsualWarning, MovedAt = e.HappenedAt },
    });

    /// <summary>
    /// What suspended or extended the term stays; a question that had none rests now on what the citizen was asked and has not answered.
    /// </summary>
    private static TermFacts Under(DecisionTermRule rule, CitizenCase current, Question question, QuestionServiceNamed e) =>
        question.Term?.Under(rule, e.PromisedWorkingDays, LocalDay.Of(e.HappenedAt)) ?? new(
            LocalDay.Of(question.AskedAt), rule, e.PromisedWorkingDays, [],
            [.. current.InformationRequests.Where(r => r.QuestionId == question.Id && r.Status == RequestStatus.Open).Select(r => Resting(r.AskedOn, r.AnswerBy))]);

    private static Suspension Resting(DateOnly askedOn, DateOnly answerBy) => new("4:15-1-a", askedOn, null, answerBy);

    /// <summary>The first notice that is not premature starts the two weeks of Awb 4:17(3); a later one starts nothing anew.</summary>
    public static CitizenCase Notice(CitizenCase current, NoticeOfDefaultReceived e)
    {
        var premature = current.Question(e.QuestionId)?.Term is { } term && DecisionTerm.IsPremature(term, e.ReceivedOn);
        return (current with { LastNoticeWasPremature = premature }).Watch(e.QuestionId, (watch, _) =>
            premature || watch.NoticeOn is not null ? watch : watch with { NoticeOn = e.ReceivedOn, MovedAt = e.HappenedAt });
    }

    private static CitizenCase With(this CitizenCase current, Guid request, Func<InformationRequest, InformationRequest> change) =>
        current with { InformationRequests = current.InformationRequests.Change(r => r.Id == request, change) };

    public static CitizenCase WithTerm(this CitizenCase current, QuestionEvent e, Func<TermFacts, TermFacts> change) =>
        current.WithTerm(e.QuestionId, e, change);

    private static CitizenCase WithTerm(this CitizenCase current, Guid question, CaseEvent happened, Func<TermFacts, TermFacts> change) =>
        current.With(question, q => q.Term is { } term ? q with { Term = change(term), Watch = q.Watch with { MovedAt = happened.HappenedAt } } : q);

    /// <summary>Notes what time has said; it is told with the last day of the term as it stands.</summary>
    public static CitizenCase Watch(this CitizenCase current, Guid question, Func<TermWatch, DateOnly?, TermWatch> change) =>
        current.With(question, q => q with { Watch = change(q.Watch, q.Term is { } term ? DecisionTerm.Settled(term) : null) });
}
