using Casework.Domain.Cases;
using Casework.Domain.Officials;

namespace Casework.Projections.Events;

/// <summary>The stored name of every event. Names outlive classes: a class may be renamed, its name in the store never.</summary>
public static class EventContract
{
    public static readonly IReadOnlyDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(CaseOpened)] = "case-opened",
        [typeof(QuestionAsked)] = "question-asked",
        [typeof(TriageAdvised)] = "triage-advised",
        [typeof(TriageConfirmed)] = "triage-confirmed",
        [typeof(TriageOverruled)] = "triage-overruled",
        [typeof(TriageReopened)] = "triage-reopened",
        [typeof(QuestionSentToBackOffice)] = "question-sent-to-back-office",
        [typeof(QuestionTakenFromBackOffice)] = "question-taken-from-back-office",
        [typeof(QuestionServiceNamed)] = "question-service-named",
        [typeof(WishStated)] = "wish-stated",
        [typeof(SupportNeedAssessed)] = "support-need-assessed",
        [typeof(SuggestionMade)] = "suggestion-made",
        [typeof(SuggestionTaken)] = "suggestion-taken",
        [typeof(SuggestionDeclined)] = "suggestion-declined",
        [typeof(QuestionAnswered)] = "question-answered",
        [typeof(FormFilledIn)] = "form-filled-in",
        [typeof(CitizenIdentified)] = "citizen-identified",
        [typeof(FactReused)] = "fact-reused",
        [typeof(FactDisputed)] = "fact-disputed",
        [typeof(ContactRecorded)] = "contact-recorded",
        [typeof(PromiseMade)] = "promise-made",
        [typeof(PromiseKept)] = "promise-kept",
        [typeof(PromiseBroken)] = "promise-broken",
        [typeof(CallBackRequested)] = "call-back-requested",
        [typeof(CallBackTried)] = "call-back-tried",
        [typeof(CallBackSettled)] = "call-back-settled",
        [typeof(CallBackOverdue)] = "call-back-overdue",
        [typeof(CallBackWithdrawn)] = "call-back-withdrawn",
        [typeof(MessageSent)] = "message-sent",
        [typeof(MessageReceived)] = "message-received",
        [typeof(HelpRequested)] = "help-requested",
        [typeof(DocumentReceived)] = "document-received",
        [typeof(NoteAdded)] = "note-added",
        [typeof(CaseAssigned)] = "case-assigned",
        [typeof(OfficialReplaced)] = "official-replaced",
        [typeof(CaseManagerMoved)] = "case-manager-moved",
        [typeof(HandOffProposed)] = "hand-off-proposed",
        [typeof(HandOffAccepted)] = "hand-off-accepted",
        [typeof(HandOffRefused)] = "hand-off-refused",
        [typeof(HandOffWithdrawn)] = "hand-off-withdrawn",
        [typeof(HandOffEscalated)] = "hand-off-escalated",
        [typeof(HandOffLapsed)] = "hand-off-lapsed",
        [typeof(QuestionHandedBack)] = "question-handed-back",
        [typeof(ConsultationRequested)] = "consultation-requested",
        [typeof(AdviceGiven)] = "advice-given",
        [typeof(SharingConsentGiven)] = "sharing-consent-given",
        [typeof(SharingConsentWithdrawn)] = "sharing-consent-withdrawn",
        [typeof(InformationRequested)] = "information-requested",
        [typeof(InformationReceived)] = "information-received",
        [typeof(InformationRequestExpired)] = "information-request-expired",
        [typeof(InformationRequestReminded)] = "information-request-reminded",
        [typeof(InformationExtensionRequested)] = "information-extension-requested",
        [typeof(InformationRequestExtended)] = "information-request-extended",
        [typeof(InformationExtensionRefused)] = "information-extension-refused",
        [typeof(TermExtended)] = "term-extended",
        [typeof(TermSuspended)] = "term-suspended",
        [typeof(TermResumed)] = "term-resumed",
        [typeof(NoticeOfDefaultReceived)] = "notice-of-default-received",
        [typeof(TermDueSoon)] = "term-due-soon",
        [typeof(TermOverdue)] = "term-overdue",
        [typeof(PenaltyStarted)] = "penalty-started",
        [typeof(PenaltyMaximumReached)] = "penalty-maximum-reached",
        [typeof(ObjectionTermEnded)] = "objection-term-ended",
        [typeof(QuestionDecided)] = "question-decided",
        [typeof(DisputeRaised)] = "dispute-raised",
        [typeof(MediationProposed)] = "mediation-proposed",
        [typeof(MediatorNamed)] = "mediator-named",
        [typeof(MediationConsentGiven)] = "mediation-consent-given",
        [typeof(MediationConsentRefused)] = "mediation-consent-refused",
        [typeof(MediationStarted)] = "mediation-started",
        [typeof(MediationSessionHeld)] = "mediation-session-held",
        [typeof(MediationConcluded)] = "mediation-concluded",
        [typeof(MediationWithdrawn)] = "mediation-withdrawn",
        [typeof(ObjectionLodged)] = "objection-lodged",
        [typeof(ObjectionAdmissibilityJudged)] = "objection-admissibility-judged",
        [typeof(ObjectionHeard)] = "objection-heard",
        [typeof(ObjectionHearingWaived)] = "objection-hearing-waived",
        [typeof(ObjectionDecided)] = "objection-decided",
        [typeof(AppealNoted)] = "appeal-noted",
        [typeof(ObjectionRepairRequested)] = "objection-repair-requested",
        [typeof(ObjectionRepaired)] = "objection-repaired",
        [typeof(ObjectionRepairExpired)] = "objection-repair-expired",
        [typeof(ObjectionCommitteeSetUp)] = "objection-committee-set-up",
        [typeof(ObjectionAdjourned)] = "objection-adjourned",
        [typeof(ObjectionDelayProposed)] = "objection-delay-proposed",
        [typeof(ObjectionDelayAnswered)] = "objection-delay-answered",
        [typeof(ObjectionHearingInvited)] = "objection-hearing-invited",
        [typeof(ObjectionHearingAnswered)] = "objection-hearing-answered",
        [typeof(ObjectionDirectAppealJudged)] = "objection-direct-appeal-judged",
        [typeof(ObjectionWithdrawn)] = "objection-withdrawn",
        [typeof(ObjectionNoticeOfDefaultReceived)] = "objection-notice-of-default-received",
        [typeof(ObjectionDueSoon)] = "objection-due-soon",
        [typeof(ObjectionOverdue)] = "objection-overdue",
        [typeof(ObjectionPenaltyStarted)] = "objection-penalty-started",
        [typeof(ObjectionPenaltyMaximumReached)] = "objection-penalty-maximum-reached",
        [typeof(ComplaintReceived)] = "complaint-received",
        [typeof(ComplaintSettled)] = "complaint-settled",
        [typeof(ComplaintHandlerNamed)] = "complaint-handler-named",
        [typeof(ComplaintCommitteeSetUp)] = "complaint-committee-set-up",
        [typeof(ComplaintHeard)] = "complaint-heard",
        [typeof(ComplaintAdjourned)] = "complaint-adjourned",
        [typeof(ComplaintDelayed)] = "complaint-delayed",
        [typeof(ComplaintDueSoon)] = "complaint-due-soon",
        [typeof(ComplaintOverdue)] = "complaint-overdue",
        [typeof(MandateGranted)] = "mandate-granted",
        [typeof(MandateWithdrawn)] = "mandate-withdrawn",
        [typeof(LocalHelpRequested)] = "local-help-requested",
        [typeof(LocalHelpOffered)] = "local-help-offered",
        [typeof(LocalHelpDeclined)] = "local-help-declined",
        [typeof(LocalHelpChosen)] = "local-help-chosen",
        [typeof(LocalHelpWithdrawn)] = "local-help-withdrawn",
        [typeof(LocalHelpLapsed)] = "local-help-lapsed",
        [typeof(RatingGiven)] = "rating-given",
        [typeof(CaseClosed)] = "case-closed",
        [typeof(CaseReopened)] = "case-reopened",
        [typeof(CaseArchived)] = "case-archived",
        [typeof(CitizenDataCorrected)] = "citizen-data-corrected",
        [typeof(ReachChosen)] = "reach-chosen",
        [typeof(TrackingCodeRenewed)] = "tracking-code-renewed",
        [typeof(DestructionRequested)] = "destruction-requested",
        [typeof(PersonalDataDestroyed)] = "personal-data-destroyed",
        [typeof(ActTakenBack)] = "act-taken-back",
        [typeof(StepRecorded)] = "step-recorded",
        [typeof(HandOffRecorded)] = "hand-off-recorded",
        [typeof(QuestionEndRecorded)] = "question-end-recorded",
    };

    /// <summary>The events of the directory: streams of their own in the same store, sealed in the same log.</summary>
    public static readonly IReadOnlyDictionary<Type, string> DirectoryNames = new Dictionary<Type, string>
    {
        [typeof(OfficialEntered)] = "official-entered",
        [typeof(PlacementAdded)] = "placement-added",
        [typeof(PlacementRemoved)] = "placement-removed",
        [typeof(OfficialRenamed)] = "official-renamed",
        [typeof(OfficialDeactivated)] = "official-deactivated",
        [typeof(OfficialReactivated)] = "official-reactivated",
        [typeof(AccountChanged)] = "account-changed",
        [typeof(AbsenceAnnounced)] = "absence-announced",
        [typeof(AbsenceWithdrawn)] = "absence-withdrawn",
        [typeof(AvailabilityChanged)] = "availability-changed",
    };

    /// <summary>The event of the directory of each name.</summary>
    public static readonly IReadOnlyDictionary<string, Type> DirectoryTypes = DirectoryNames.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>What the store calls the type of an official's stream.</summary>
    public const string DirectoryStream = "directory_entry";

    /// <summary>A list of SQL with the names of events that belong to no case.</summary>
    public static readonly string NotOfCases = string.Join(", ", DirectoryNames.Values.Select(name => $"'{name}'"));

    /// <summary>The event of a case of each of today's names.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Types = Names.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every name under which an event may be stored, those of older shapes included.</summary>
    public static string[] Known => [.. Names.Values, .. DirectoryNames.Values, .. Upcasting.All.Select(old => old.OldName)];

    /// <summary>Whether it is an event of a case, of today's shape or an older one.</summary>
    public static bool Knows(string name) => Types.ContainsKey(name) || Upcasting.Of(name) is not null;
}
