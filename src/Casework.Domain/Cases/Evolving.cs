using Casework.Domain.Cases.Undo;
using Casework.Domain.Terms;
using Casework.Domain.Triage;

namespace Casework.Domain.Cases;

/// <summary>How each event changes the case. Throws <see cref="ImpossibleHistoryException"/> for a history that no commands could have written.</summary>
public static class Evolving
{
    public static CitizenCase Evolve(this CitizenCase? current, Guid id, CaseEvent happened) => (current, happened) switch
    {
        (null, CaseOpened opened) => Open(id, opened),
        (null, _) => throw new ImpossibleHistoryException("A case starts with its intake."),
        (_, CaseOpened) => throw new ImpossibleHistoryException("A case starts once."),
        ({ IsDestroyed: true }, _) => throw new ImpossibleHistoryException("Nothing happens to a case whose personal data is destroyed."),
        ({ IsArchived: true }, not (PersonalDataDestroyed or DestructionRequested or CitizenDataCorrected)) => throw new ImpossibleHistoryException("An archived case is not worked on."),
        _ => current.Evolve(happened) with { Version = current.Version + 1, RecentActs = Remembering.After(current, happened) },
    };

    private static CitizenCase Open(Guid id, CaseOpened opened) => new()
    {
        Id = id,
        Version = 1,
        CaseNumber = opened.CaseNumber,
        Citizen = new(opened.CitizenKind, opened.Name, opened.Bsn, opened.KvkNumber),
        CaseManager = new(opened.CaseManager.OfficialId, opened.CaseManager.Name, null),
        FirstLine = opened.CaseManager,
        Desk = opened.Desk,
        Channel = opened.Channel,
        LifeEvent = opened.LifeEvent,
        Language = opened.Language,
        Paper = opened.Paper,
        TrackingCode = opened.TrackingCode,
        TrackingCodeHash = opened.TrackingCodeHash,
        KeptApart = opened.Separate is not null,
        Imported = opened.Source is not null,
    };

    private static CitizenCase Evolve(this CitizenCase current, CaseEvent happened) => happened switch
    {
        QuestionAsked e => current with { Questions = [.. current.Questions, Ask(current, e)] },
        TriageAdvised e => current.With(e.QuestionId, q => q with { Route = e.Route, Rules = e.Rules, CatalogueVersion = e.CatalogueVersion }),
        TriageConfirmed e => current.With(e.QuestionId, q => q with { Touched = true }),
        TriageOverruled e => current.With(e.QuestionId, q => q with { Route = e.Route, Overruled = true, Touched = true }),
        TriageReopened e => current.With(e.QuestionId, q => q with { Route = Route.Tailored }),
        QuestionSentToBackOffice e => current.With(e.QuestionId, q => q with { Holder = new(e.Organisation, BackOffice: true) }),
        QuestionTakenFromBackOffice e => current.With(e.QuestionId, q => q with { Holder = Holder.FirstLine }),
        WishStated e => current with { Wish = e.Wish },
        SupportNeedAssessed e => current with { Support = e.Level },
        SuggestionMade e => current with { Suggestions = [.. current.Suggestions, new(e.SuggestionId, e.Service, SuggestionStatus.Open)] },
        SuggestionTaken e => current.With(e.SuggestionId, SuggestionStatus.Taken),
        SuggestionDeclined e => current.With(e.SuggestionId, SuggestionStatus.Declined),
        QuestionAnswered e => current.With(e.QuestionId, q => q with { End = QuestionEnd.Answered, EndedAt = e.HappenedAt }),
        QuestionEndRecorded e => current.With(e.QuestionId, q => q with { End = QuestionEnd.Decided, EndedAt = e.HappenedAt }),
        FactReused e => current with { Facts = [.. current.Facts, new(e.FactId, e.Source, e.Attribute, e.QuestionIds)] },
        FactDisputed e => current with { Facts = current.Facts.Change(f => f.Id == e.FactId, f => f with { CorrectionId = e.QuestionId }) },
        ContactRecorded e => IsTalk(e) ? current.Touch() with { LastTalkAt = e.HappenedAt } : current.Touch(),
        PromiseMade e => current with { Promises = [.. current.Promises, new(e.PromiseId, e.Due, PromiseStatus.Open, e.By)] },
        PromiseKept e => current.With(e.PromiseId, PromiseStatus.Kept),
        PromiseBroken e => current.With(e.PromiseId, PromiseStatus.Broken),
        CallBackRequested or CallBackTried or CallBackSettled or CallBackOverdue or CallBackWithdrawn => EvolvingCallBacks.Evolve(current, happened),
        LocalHelpRequested or LocalHelpOffered or LocalHelpDeclined or LocalHelpChosen or LocalHelpWithdrawn or LocalHelpLapsed => EvolvingHelp.Evolve(current, happened),
        CaseAssigned e => Assign(current, e.To),
        OfficialReplaced e => Replace(current, e),
        CaseManagerMoved e => current with { CaseManager = new(e.To.OfficialId, e.To.Name, e.Organisation) },
        HandOffProposed or HandOffAccepted or HandOffRefused or HandOffWithdrawn or HandOffEscalated or HandOffLapsed
            or QuestionHandedBack or ConsultationRequested or AdviceGiven or SharingConsentGiven or SharingConsentWithdrawn => EvolvingHandOffs.Evolve(current, happened),
        InformationRequested or InformationReceived or InformationRequestExpired or InformationRequestReminded
            or InformationExtensionRequested or InformationRequestExtended or InformationExtensionRefused or TermExtended or TermSuspended
            or TermResumed or QuestionServiceNamed or NoticeOfDefaultReceived or QuestionDecided
            or TermDueSoon or TermOverdue or PenaltyStarted or PenaltyMaximumReached or ObjectionTermEnded => EvolvingDecisions.Evolve(current, happened),
        DisputeRaised or MediationProposed or MediatorNamed or MediationConsentGiven or MediationConsentRefused or MediationStarted or MediationSessionHeld
            or MediationConcluded or MediationWithdrawn or ObjectionLodged or ObjectionAdmissibilityJudged or ObjectionHeard or ObjectionHearingWaived
            or ObjectionDecided or AppealNoted or ComplaintReceived or ComplaintSettled => EvolvingDisputes.Evolve(current, happened),
        CaseClosed e => current with { IsClosed = true, Ended = new(e.Result, e.HappenedAt, e.CatalogueVersion) },
        CaseReopened => current with { IsClosed = false, Ended = null },
        CitizenDataCorrected or ReachChosen or TrackingCodeRenewed or DestructionRequested or CaseArchived or PersonalDataDestroyed => EvolvingRecords.Evolve(current, happened),
        MandateGranted or MandateWithdrawn => EvolvingMandates.Evolve(current, happened),
        RatingGiven e => current with { Rated = [.. current.Rated, e.SubjectId] },
        ActTakenBack e => TakingBack.Evolve(current, e),
        MessageSent e => current with { Sent = [.. current.Sent, new(e.MessageId, e.ReplyOptions)] },
        MessageReceived or DocumentReceived or NoteAdded or HelpRequested or StepRecorded or HandOffRecorded => current,
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };

    private static Question Ask(CitizenCase current, QuestionAsked e) => new(
        e.QuestionId, e.Service, e.Organisation, e.Desk, e.HappenedAt, e.Facts,
        e.Term is null ? null : new TermFacts(e.ReceivedOn, e.Term, e.PromisedWorkingDays, [], []),
        Route.Tailored, [], e.CatalogueVersion, Overruled: false, Holder.FirstLine)
    {
        Watch = new(e.WarnWorkingDays ?? (current.Imported ? null : TermWatch.UsualWarning), e.HappenedAt),
    };

    /// <summary>A talk is a contact in person, by phone or chat, in which somebody was reached (law 7).</summary>
    private static bool IsTalk(ContactRecorded e) => e.Answered && e.Channel is (Channel.Counter or Channel.Phone or Channel.Chat);

    /// <summary>The successor also takes the place to which the role returns, on either line.</summary>
    internal static CitizenCase Assign(CitizenCase current, Official to)
    {
        var assigned = current with { CaseManager = current.CaseManager with { OfficialId = to.OfficialId, Name = to.Name } };
        return current.CaseManager.Organisation is { } organisation
            ? assigned with { Specialists = [.. current.Specialists, new(organisation, to)] }
            : assigned with { FirstLine = to };
    }

    private static CitizenCase Replace(CitizenCase current, OfficialReplaced e)
    {
        var manages = current.CaseManager.OfficialId == e.From && current.CaseManager.Organisation == e.Organisation;
        return current with
        {
            CaseManager = manages ? new(e.To.OfficialId, e.To.Name, e.Organisation) : current.CaseManager,
            FirstLine = e.Organisation is null && current.FirstLine.OfficialId == e.From ? e.To : current.FirstLine,
            Specialists = [.. current.Specialists.Select(named => named.Organisation == e.Organisation && named.Official.OfficialId == e.From ? named with { Official = e.To } : named)],
            HandOffs = [.. current.HandOffs.Select(offer => offer.Organisation == e.Organisation && offer.Specialist?.OfficialId == e.From ? offer with { Specialist = e.To } : offer)],
        };
    }

    private static CitizenCase Touch(this CitizenCase current) =>
        current with { Questions = [.. current.Questions.Select(q => q.IsOpen ? q with { Touched = true } : q)] };

    internal static CitizenCase With(this CitizenCase current, Guid question, Func<Question, Question> change) =>
        current with { Questions = current.Questions.Change(q => q.Id == question, change) };

    private static CitizenCase With(this CitizenCase current, Guid suggestion, SuggestionStatus status) =>
        current with { Suggestions = current.Suggestions.Change(s => s.Id == suggestion, s => s with { Status = status }) };

    private static CitizenCase With(this CitizenCase current, Guid promise, PromiseStatus status) =>
        current with { Promises = current.Promises.Change(p => p.Id == promise, p => p with { Status = status }) };
}
