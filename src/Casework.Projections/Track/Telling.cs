using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Terms;
using Casework.Projections.Cases;

namespace Casework.Projections.Track;

/// <summary>What was sent to the citizen or received from them, and what they have done: every event that shows gets its line.</summary>
public static class Telling
{
    public static CaseRecord Tell(this CaseRecord view, CaseEvent happened) =>
        Message(view, happened) is not { } message ? view : view with
        {
            Messages = [.. view.Messages, message with { Audience = AudienceOf(happened), OnBehalf = IsOnBehalf(happened), Thing = ThingOf(message.Text) }],
        };

    public static CaseRecord Credit(this CaseRecord view, CaseEvent happened) =>
        Done(happened) is not { } key ? view : view with
        {
            Done = [.. view.Done, new(happened.HappenedAt, key) { Audience = AudienceOf(happened), OnBehalf = IsOnBehalf(happened) }],
        };

    /// <summary>What is the citizen's own is nobody else's to read, whatever the mandate holds.</summary>
    private static TrackAudience AudienceOf(CaseEvent happened) => happened is MandateEvent or LocalHelpEvent or SharingConsentEvent
            or ReachChosen or TrackingCodeRenewed or CitizenDataCorrected or DestructionRequested or RatingGiven
        ? TrackAudience.Citizen
        : TrackAudience.Representatives;

    private static Guid? ThingOf(Personal? text) => text is { Format: not null, Place: { } place } && place.Thing != Guid.Empty ? place.Thing : null;

    private static bool IsOnBehalf(CaseEvent happened) => happened.By.Role is Role.Representative;

    /// <summary>Whether the citizen is told of it: it shows as something sent, or it may have moved a decision date.</summary>
    public static bool IsNews(CaseRecord view, CaseEvent happened) =>
        Message(view, happened) is { Direction: Direction.Out } || happened is TermExtended or TermSuspended or TermResumed;

    private static TrackMessage? Message(CaseRecord view, CaseEvent happened) => happened switch
    {
        CaseOpened e => Out(e, "received") with { Name = e.CaseManager.Name },
        QuestionAsked e when e.HappenedAt > view.ReceivedAt => Out(e, "question-received") with { QuestionId = e.QuestionId },
        MessageSent e => new(e.HappenedAt, Direction.Out, "message", e.Text) { MessageId = e.MessageId, ReplyOptions = e.ReplyOptions },
        MessageReceived e => new(e.HappenedAt, Direction.In, "message", e.Text) { MessageId = e.MessageId, InReplyTo = e.InReplyTo, ReplyOption = e.ReplyOption, AboutReader = e.AboutReader },
        DocumentReceived { From: DocumentFrom.Citizen } e => new(e.HappenedAt, Direction.In, "document-received", e.FileName) { DocumentId = e.DocumentId },
        DocumentReceived e => new(e.HappenedAt, Direction.Out, "document-sent", e.FileName) { DocumentId = e.DocumentId },
        HelpRequested e => new(e.HappenedAt, Direction.In, "help", e.Text) { MessageId = e.HelpId },
        QuestionServiceNamed e => Out(e, "service-named") with { QuestionId = e.QuestionId, Service = e.Service },
        SuggestionTaken e => Suggested(view, e, e.SuggestionId, "suggestion-taken"),
        SuggestionDeclined e => Suggested(view, e, e.SuggestionId, "suggestion-declined", e.Reason),
        FactDisputed { ByOfficial: true } e => new(e.HappenedAt, Direction.Out, "fact-reported", e.Text) { QuestionId = e.QuestionId },
        FactDisputed e => new(e.HappenedAt, Direction.In, "fact-disputed", e.Text) { QuestionId = e.QuestionId },
        InformationRequested e => Out(e, "information-requested") with { QuestionId = e.QuestionId, Day = e.AnswerBy },
        InformationReceived e => new(e.HappenedAt, Direction.In, "information-received", e.Text),
        InformationRequestExpired e => Out(e, "information-request-expired"),
        InformationRequestReminded e => Out(e, "information-request-reminded") with { Day = Asked(view, e.RequestId).AnswerBy },
        InformationExtensionRequested e => new(e.HappenedAt, Direction.In, "information-extension-requested", e.Reason) { Day = e.Until },
        InformationRequestExtended e => Out(e, "information-request-extended") with { Day = e.Until },
        InformationExtensionRefused e => new(e.HappenedAt, Direction.Out, "information-extension-refused", e.Reason) { Day = Asked(view, e.RequestId).AnswerBy },
        CaseAssigned e => Out(e, "case-manager") with { Name = e.To.Name },
        OfficialReplaced e when view.State.CaseManager.OfficialId == e.To.OfficialId && view.State.CaseManager.Organisation == e.Organisation =>
            Out(e, "case-manager") with { Name = e.To.Name, Organisation = e.Organisation },
        CaseManagerMoved e => Out(e, "case-manager") with { Name = e.To.Name, Organisation = e.Organisation },
        HandOffAccepted e => Out(e, "at-organisation") with { Organisation = view.State.HandOffs.First(o => o.Id == e.HandOffId).Organisation, Name = e.Specialist.Name },
        QuestionSentToBackOffice e => Out(e, "at-back-office") with { Organisation = e.Organisation, QuestionId = e.QuestionId },
        SharingConsentGiven e => new(e.HappenedAt, Direction.In, "sharing-consent-given") { Organisation = e.Organisation, Parts = e.Parts },
        SharingConsentWithdrawn e => new(e.HappenedAt, Direction.In, "sharing-consent-withdrawn") { Organisation = e.Organisation, Parts = e.Parts },
        QuestionHandedBack e => Out(e, "at-desk-again") with { QuestionId = e.QuestionId },
        QuestionAnswered e => new(e.HappenedAt, Direction.Out, "answered", e.Text) { QuestionId = e.QuestionId },
        QuestionDecided e => new(e.HappenedAt, Direction.Out, "decided", e.Reasons) { QuestionId = e.QuestionId, Code = WireName.Of(e.Outcome) },
        NoticeOfDefaultReceived e => Out(e, "notice-of-default") with { QuestionId = e.QuestionId, Day = e.ReceivedOn },
        TermOverdue e => Out(e, view.State.Question(e.QuestionId)?.Term?.Rule.PenaltyExcludedBy is null ? "term-overdue" : "term-overdue-unpaid") with { QuestionId = e.QuestionId, Day = DayBefore(e) },
        PenaltyStarted e => Out(e, "penalty-started") with { QuestionId = e.QuestionId },
        PenaltyMaximumReached e => Out(e, "penalty-maximum-reached") with { QuestionId = e.QuestionId },
        ObjectionTermEnded e when view.State.Objections.All(objection => objection.QuestionId != e.QuestionId) =>
            Out(e, "objection-term-ended") with { QuestionId = e.QuestionId, Day = DayBefore(e) },
        PromiseMade e => new(e.HappenedAt, Direction.Out, "promise-made", e.Text) { Day = e.Due },
        PromiseKept e => Out(e, "promise-kept"),
        PromiseBroken e => new(e.HappenedAt, Direction.Out, "promise-broken", e.Reason),
        CallBackRequested { By.Role: Role.Citizen or Role.Representative } e => new(e.HappenedAt, Direction.In, "call-back-requested", e.About) { Day = Call(view, e.CallBackId).By },
        CallBackRequested e => new(e.HappenedAt, Direction.Out, "call-back-promised", e.About) { Day = Call(view, e.CallBackId).By },
        CallBackTried { Reached: false } e => Out(e, "call-back-tried"),
        CallBackSettled { Outcome: not CallBackOutcome.NotNeeded } e => Out(e, $"call-back-{(e.Outcome == CallBackOutcome.Spoken ? "spoken" : "not-reached")}"),
        CallBackOverdue e => Out(e, "call-back-overdue") with { Day = DayBefore(e) },
        CallBackWithdrawn e => new(e.HappenedAt, Direction.In, "call-back-withdrawn", e.Reason),
        DisputeRaised e => new(e.HappenedAt, Direction.In, "dispute", e.Text),
        MediationProposed e => Out(e, "mediation-proposed"),
        MediatorNamed e => Out(e, "mediator-named") with { Name = e.Mediator.Name },
        MediationStarted e => Out(e, "mediation-started"),
        MediationConsentRefused e => Out(e, "mediation-refused"),
        MediationConcluded e => new(e.HappenedAt, Direction.Out, "mediation-concluded", e.Agreement) { Code = WireName.Of(e.Outcome) },
        MediationWithdrawn e => Out(e, "mediation-stopped"),
        ObjectionLodged e => new(e.HappenedAt, Direction.In, "objection", e.Text) { QuestionId = e.QuestionId },
        ObjectionAdmissibilityJudged e => new(e.HappenedAt, Direction.Out, e.Admissible ? "objection-admissible" : "objection-inadmissible", e.Reason),
        ObjectionHearingWaived e => new(e.HappenedAt, Direction.Out, "hearing-waived", e.Because),
        ObjectionHeard e => Out(e, "hearing-held") with { Day = e.HeldOn },
        ObjectionDecided e => new(e.HappenedAt, Direction.Out, "objection-decided", e.Reasons) { Code = WireName.Of(e.Outcome) },
        ComplaintReceived e => new(e.HappenedAt, Direction.In, "complaint", e.Text),
        ComplaintSettled e => new(e.HappenedAt, Direction.Out, "complaint-settled", e.Text) { Code = WireName.Of(e.Outcome) },
        CaseClosed e => Out(e, "closed"),
        CaseReopened e => Out(e, "reopened"),
        CitizenDataCorrected e => Out(e, "citizen-data-corrected"),
        ReachChosen e => Out(e, $"reach-{WireName.Of(e.Channel)}"),
        TrackingCodeRenewed e => Out(e, "tracking-code-renewed"),
        MandateGranted e => new(e.HappenedAt, Direction.Out, e.Until is null ? "mandate-granted" : "mandate-granted-until", e.Name) { Day = e.Until },
        MandateWithdrawn e => new(e.HappenedAt, Direction.Out, "mandate-withdrawn", view.State.Mandates.First(mandate => mandate.Id == e.MandateId).To.Name),
        LocalHelpRequested e => new(e.HappenedAt, Direction.In, "local-help-requested", e.Text),
        LocalHelpOffered e => Out(e, "local-help-offered") with { Helper = e.Helper },
        LocalHelpChosen e => new(e.HappenedAt, Direction.In, "local-help-chosen") { Helper = view.State.LocalHelp.First(asked => asked.Id == e.RequestId).Answers.First(said => said.OfferId == e.OfferId).Helper },
        LocalHelpWithdrawn e => new(e.HappenedAt, Direction.In, "local-help-withdrawn"),
        LocalHelpLapsed e => Out(e, view.State.LocalHelp.First(asked => asked.Id == e.RequestId).Answers.Any(said => said.Offered) ? "local-help-late" : "local-help-lapsed"),
        DestructionRequested e => new(e.HappenedAt, Direction.In, "destruction-requested", e.Reason),
        PersonalDataDestroyed e => Out(e, "personal-data-destroyed"),
        ActTakenBack { Kind: UndoableAct.Closure } e => Out(e, "closed-by-mistake"),
        ActTakenBack { Kind: UndoableAct.Assignment } e => Out(e, "case-manager") with { Name = view.State.CaseManager.Name, Organisation = view.State.CaseManager.Organisation },
        _ => null,
    };

    private static string? Done(CaseEvent happened) => happened switch
    {
        QuestionAsked => "question",
        InformationReceived => "information",
        InformationExtensionRequested => "information-extension",
        DocumentReceived { From: DocumentFrom.Citizen } => "document",
        MessageReceived => "message",
        HelpRequested => "help",
        CallBackRequested { By.Role: Role.Citizen or Role.Representative } => "call-back",
        DisputeRaised => "dispute",
        FactDisputed { ByOfficial: null } => "fact-disputed",
        MediationConsentGiven { Party: "citizen" } => "mediation-consent",
        ObjectionLodged => "objection",
        ComplaintReceived => "complaint",
        NoticeOfDefaultReceived => "notice-of-default",
        SharingConsentGiven => "sharing-consent-given",
        SharingConsentWithdrawn => "sharing-consent-withdrawn",
        DestructionRequested => "destruction-requested",
        LocalHelpRequested => "local-help",
        MandateGranted { By.Role: Role.Citizen } => "mandate-granted",
        MandateWithdrawn { By.Role: Role.Citizen or Role.Representative } => "mandate-withdrawn",
        RatingGiven => "rating",
        CitizenDataCorrected { By.Role: Role.Citizen } => "citizen-data-corrected",
        SupportNeedAssessed { By.Role: Role.Citizen or Role.Representative } => "support-need-corrected",
        SuggestionTaken => "suggestion-taken",
        SuggestionDeclined => "suggestion-declined",
        _ => null,
    };

    private static TrackMessage Suggested(CaseRecord view, CaseEvent e, Guid suggestion, string key, Personal? reason = null) =>
        new(e.HappenedAt, Direction.In, key, reason) { Service = view.State.Suggestions.First(s => s.Id == suggestion).Service };

    private static Domain.Cases.InformationRequest Asked(CaseRecord view, Guid request) => view.State.InformationRequests.First(asked => asked.Id == request);

    private static CallBack Call(CaseRecord view, Guid callBack) => view.State.CallBacks.First(asked => asked.Id == callBack);

    private static TrackMessage Out(CaseEvent e, string key) => new(e.HappenedAt, Direction.Out, key);

    /// <summary>The day that was over when time spoke.</summary>
    private static DateOnly DayBefore(CaseEvent e) => LocalDay.Of(e.HappenedAt.AddTicks(-1));
}
