using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using static Casework.Projections.Track.Lines;

namespace Casework.Projections.Track;

/// <summary>What was sent to the citizen or received from them, and what they have done: every event that shows gets its line.</summary>
public static class Telling
{
    public static CaseRecord Tell(this CaseRecord view, CitizenCase before, CaseEvent happened) =>
        Lines(view, before, happened) is not { Count: > 0 } lines ? view : view with { Messages = [.. view.Messages, .. Sent(lines, happened)] };

    private static List<TrackMessage> Lines(CaseRecord view, CitizenCase before, CaseEvent happened)
    {
        List<TrackMessage> lines = [];
        if (Message(view, happened) is { } message) lines.Add(message);
        if (Confirmation(view, happened) is { } confirmed) lines.Add(confirmed);
        lines.AddRange(TellingTerms.Moves(before, view.State, happened));
        return lines;
    }

    /// <summary>Each line with what was written of it; what explains a term is then in there.</summary>
    private static IEnumerable<TrackMessage> Sent(IReadOnlyList<TrackMessage> lines, CaseEvent happened)
    {
        var written = 0;
        foreach (var line in lines)
        {
            var sent = !line.IsOwnText && written < happened.SentTexts?.Count ? new SentText(happened.SentTexts[written++], SealedFields.ThingOf(happened)) : null;
            yield return line with
            {
                Audience = AudienceOf(happened),
                OnBehalf = IsOnBehalf(happened),
                Thing = ThingOf(line.Text),
                Sent = sent,
                Because = sent is null ? line.Because : null,
            };
        }
    }

    public static CaseRecord Credit(this CaseRecord view, CaseEvent happened) =>
        Done(happened) is not { } key ? view : view with
        {
            Done = [.. view.Done, new(happened.HappenedAt, key) { Audience = AudienceOf(happened), OnBehalf = IsOnBehalf(happened) }],
        };

    /// <summary>What is the citizen's own is nobody else's to read, whatever the mandate holds.</summary>
    private static TrackAudience AudienceOf(CaseEvent happened) => happened is MandateEvent or LocalHelpEvent or SharingConsentEvent
            or ReachChosen or ReachConsentGiven or ReachConsentWithdrawn or MessageUndelivered or MessageDispatched or TrackingCodeRenewed or CitizenDataCorrected or DestructionRequested or RatingGiven
        ? TrackAudience.Citizen
        : TrackAudience.Representatives;

    /// <summary>Whether the citizen is told of it: it shows as something sent, or it may have moved a decision date.</summary>
    public static bool IsNews(CaseRecord view, CaseEvent happened) =>
        (happened is not (MessageUndelivered or MessageDispatched) && Message(view, happened) is { Direction: Direction.Out })
        || Confirmation(view, happened) is not null || happened is TermExtended or TermSuspended or TermResumed;

    /// <summary>What came in is confirmed at once, with the date that follows from it (Awb 6:14, 9:6).</summary>
    private static TrackMessage? Confirmation(CaseRecord view, CaseEvent happened) => happened switch
    {
        ObjectionLodged e => TellingObjections.Confirmation(view, e),
        ComplaintReceived e => TellingComplaints.Confirmation(view, e),
        _ => null,
    };

    private static TrackMessage? Message(CaseRecord view, CaseEvent happened) => happened switch
    {
        CaseOpened e => Out(e, "received") with { Name = e.CaseManager.Name },
        QuestionAsked e when e.HappenedAt > view.ReceivedAt => Out(e, "question-received") with { QuestionId = e.QuestionId },
        MessageSent e => Out(e, "message", e.Text) with { MessageId = e.MessageId, ReplyOptions = e.ReplyOptions },
        MessageReceived e => In(e, "message", e.Text) with
        {
            MessageId = e.MessageId,
            InReplyTo = e.InReplyTo,
            ReplyOption = e.ReplyOption,
            AboutReader = e.AboutReader,
        },
        DocumentReceived { From: DocumentFrom.Citizen } e => In(e, "document-received", e.FileName) with { DocumentId = e.DocumentId },
        DocumentReceived e => Out(e, "document-sent", e.FileName) with { DocumentId = e.DocumentId },
        HelpRequested e => In(e, "help", e.Text) with { MessageId = e.HelpId },
        QuestionServiceNamed e => Out(e, "service-named") with { QuestionId = e.QuestionId, Service = e.Service },
        SuggestionTaken e => Suggested(view, e, e.SuggestionId, "suggestion-taken"),
        SuggestionDeclined e => Suggested(view, e, e.SuggestionId, "suggestion-declined", e.Reason),
        FormFilledIn { By.Role: Role.Citizen or Role.Representative } e when IsLater(view, e) => In(e, "form-filled-in") with { QuestionId = e.QuestionId },
        FormFilledIn e when IsLater(view, e) => Out(e, "form-filled-in-for-you") with { QuestionId = e.QuestionId },
        FactDisputed { ByOfficial: true } e => Out(e, "fact-reported", e.Text) with { QuestionId = e.QuestionId },
        FactDisputed e => In(e, "fact-disputed", e.Text) with { QuestionId = e.QuestionId },
        InformationRequested e => Out(e, "information-requested") with { QuestionId = e.QuestionId, Day = e.AnswerBy },
        InformationReceived e => In(e, "information-received", e.Text),
        InformationRequestExpired e => Out(e, "information-request-expired"),
        ViewRequested e => Out(e, "view-requested", e.About) with { QuestionId = e.QuestionId, Day = e.AnswerBy },
        ViewReceived e => In(e, "view-received", e.Text) with { QuestionId = e.QuestionId },
        ViewRequestExpired e => Out(e, "view-request-expired") with { QuestionId = e.QuestionId },
        InformationRequestReminded e => Out(e, "information-request-reminded") with { Day = Asked(view, e.RequestId).AnswerBy },
        InformationExtensionRequested e => In(e, "information-extension-requested", e.Reason) with { Day = e.Until },
        InformationRequestExtended e => Out(e, "information-request-extended") with { Day = e.Until },
        InformationExtensionRefused e => Out(e, "information-extension-refused", e.Reason) with { Day = Asked(view, e.RequestId).AnswerBy },
        CaseAssigned e => Out(e, "case-manager") with { Name = e.To.Name },
        OfficialReplaced e when (view.State.CaseManager.OfficialId, view.State.CaseManager.Organisation) == (e.To.OfficialId, e.Organisation) =>
            Out(e, "case-manager") with { Name = e.To.Name, Organisation = e.Organisation },
        CaseManagerMoved e => Manager(view, e),
        HandOffAccepted e =>
            Out(e, "at-organisation") with { Organisation = Offer(view, e).Organisation, Name = e.Specialist.Name },
        QuestionSentToBackOffice e => Out(e, "at-back-office") with { Organisation = e.Organisation, QuestionId = e.QuestionId },
        SharingConsentGiven e => In(e, "sharing-consent-given") with { Organisation = e.Organisation, Parts = e.Parts },
        SharingConsentWithdrawn e => In(e, "sharing-consent-withdrawn") with { Organisation = e.Organisation, Parts = e.Parts },
        QuestionHandedBack e => Out(e, "at-desk-again") with { QuestionId = e.QuestionId },
        QuestionAnswered e => Out(e, "answered", e.Text) with { QuestionId = e.QuestionId },
        QuestionDecided e when view.State.Question(e.QuestionId)?.InForce is { OnObjection: not null } decision =>
            Out(e, "decided-on-objection", e.Reasons) with { QuestionId = e.QuestionId, Code = WireName.Of(e.Outcome), Day = decision.CourtUntil },
        QuestionDecided e => Out(e, "decided", e.Reasons) with { QuestionId = e.QuestionId, Code = WireName.Of(e.Outcome) },
        DecisionWithdrawn e => Out(e, "decision-withdrawn", e.Reasons) with { QuestionId = e.QuestionId },
        DecisionCorrected e => Out(e, "decision-corrected", e.What) with { QuestionId = e.QuestionId },
        NoticeOfDefaultReceived e => Out(e, "notice-of-default") with { QuestionId = e.QuestionId, Day = e.ReceivedOn },
        TermOverdue e =>
            Out(e, CostsMoney(view, e) ? "term-overdue" : "term-overdue-unpaid") with { QuestionId = e.QuestionId, Day = DayBefore(e) },
        PenaltyStarted e => Out(e, "penalty-started") with { QuestionId = e.QuestionId },
        PenaltyMaximumReached e => Out(e, "penalty-maximum-reached") with { QuestionId = e.QuestionId },
        ObjectionTermEnded e when view.State.Objections.All(objection => objection.QuestionId != e.QuestionId) =>
            Out(e, "objection-term-ended") with { QuestionId = e.QuestionId, Day = DayBefore(e) },
        PromiseMade e => Out(e, "promise-made", e.Text) with { Day = e.Due },
        PromiseKept e => Out(e, "promise-kept"),
        PromiseBroken e => Out(e, "promise-broken", e.Reason),
        CallBackRequested { By.Role: Role.Citizen or Role.Representative } e =>
            In(e, "call-back-requested", e.About) with { Day = Call(view, e.CallBackId).By },
        CallBackRequested e => Out(e, "call-back-promised", e.About) with { Day = Call(view, e.CallBackId).By },
        CallBackTried { Reached: false } e => Out(e, "call-back-tried"),
        CallBackSettled { Outcome: CallBackOutcome.Spoken } e => Out(e, "call-back-spoken"),
        CallBackSettled { Outcome: CallBackOutcome.NotReached } e => Out(e, "call-back-not-reached"),
        CallBackOverdue e => Out(e, "call-back-overdue") with { Day = DayBefore(e) },
        CallBackWithdrawn e => In(e, "call-back-withdrawn", e.Reason),
        DisputeRaised e => In(e, "dispute", e.Text),
        MediationProposed { AnswerBy: { } last } e => Out(e, "mediation-proposed-by") with { Day = last },
        MediationProposed e => Out(e, "mediation-proposed"),
        MediationLapsed e => Out(e, "mediation-lapsed"),
        MediatorNamed e => Out(e, "mediator-named") with { Name = e.Mediator.Name },
        MediationStarted e => Out(e, "mediation-started"),
        MediationConsentRefused e => Out(e, "mediation-refused"),
        MediationConcluded e => Out(e, "mediation-concluded", e.Agreement) with { Code = WireName.Of(e.Outcome) },
        MediationWithdrawn e => Out(e, "mediation-stopped"),
        ObjectionEvent e => TellingObjections.Message(view, e),
        ComplaintEvent e => TellingComplaints.Message(view, e),
        CaseClosed e => Out(e, "closed"),
        CaseReopened e => Out(e, "reopened"),
        CitizenDataCorrected e => Out(e, "citizen-data-corrected"),
        ReachChosen e => Out(e, $"reach-{WireName.Of(e.Channel)}"),
        ReachConsentGiven e => In(e, "reach-consent-given") with { Code = $"reach-{WireName.Of(e.Kind)}-{WireName.Of(e.Channel)}" },
        ReachConsentWithdrawn e => In(e, "reach-consent-withdrawn") with { Code = $"reach-{WireName.Of(e.Kind)}-{WireName.Of(e.Channel)}" },
        MessageUndelivered e => TellingDeliveries.Message(e),
        MessageDispatched e => TellingDeliveries.Message(e),
        TrackingCodeRenewed e => Out(e, "tracking-code-renewed"),
        MandateGranted e => Out(e, e.Until is null ? "mandate-granted" : "mandate-granted-until", e.Name) with { Day = e.Until },
        MandateWithdrawn e => Out(e, "mandate-withdrawn", view.State.Mandates.First(mandate => mandate.Id == e.MandateId).To.Name),
        LocalHelpRequested e => In(e, "local-help-requested", e.Text),
        LocalHelpOffered e => Out(e, "local-help-offered") with { Helper = e.Helper },
        LocalHelpChosen e =>
            In(e, "local-help-chosen") with { Helper = Help(view, e).Answers.First(said => said.OfferId == e.OfferId).Helper },
        LocalHelpWithdrawn e => In(e, "local-help-withdrawn"),
        LocalHelpLapsed e => Out(e, Help(view, e).Answers.Any(said => said.Offered) ? "local-help-late" : "local-help-lapsed"),
        DestructionRequested e => In(e, "destruction-requested", e.Reason),
        PersonalDataDestroyed e => Out(e, "personal-data-destroyed"),
        ActTakenBack { Kind: UndoableAct.Closure } e => Out(e, "closed-by-mistake"),
        ActTakenBack { Kind: UndoableAct.Assignment } e => Manager(view, e),
        _ => null,
    };

    /// <summary>What was filled in with the question is told with it.</summary>
    private static bool IsLater(CaseRecord view, FormFilledIn e) => view.State.Question(e.QuestionId)!.AskedAt < e.HappenedAt;

    private static string? Done(CaseEvent happened) => happened switch
    {
        QuestionAsked => "question",
        InformationReceived => "information",
        ViewReceived => "view",
        InformationExtensionRequested => "information-extension",
        DocumentReceived { From: DocumentFrom.Citizen } => "document",
        MessageReceived => "message",
        HelpRequested => "help",
        CallBackRequested { By.Role: Role.Citizen or Role.Representative } => "call-back",
        DisputeRaised => "dispute",
        FactDisputed { ByOfficial: null } => "fact-disputed",
        MediationConsentGiven { Party: "citizen" } => "mediation-consent",
        ObjectionLodged => "objection",
        ObjectionRepaired => "objection-repaired",
        ObjectionDelayAnswered { By.Role: Role.Citizen or Role.Representative } => "objection-delay",
        ObjectionHearingAnswered => "hearing-answer",
        ObjectionWithdrawn => "objection-withdrawn",
        ObjectionNoticeOfDefaultReceived => "notice-of-default",
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
        ReachConsentGiven or ReachConsentWithdrawn => "reach-consent",
        SuggestionTaken => "suggestion-taken",
        SuggestionDeclined => "suggestion-declined",
        _ => null,
    };

    /// <summary>For which fields of events the text of a line with this key may be sealed.</summary>
    internal static string[] SealedFor(string key) => Sealed.GetValueOrDefault(key, []);

    /// <summary>For what the text of a line is sealed, by the line's key (ADR 20); every line above that has a text stands here.</summary>
    private static readonly Dictionary<string, string[]> Sealed = new()
    {
        ["message"] = [Of<MessageSent>(nameof(MessageSent.Text)), Of<MessageReceived>(nameof(MessageReceived.Text))],
        ["document-received"] = [Of<DocumentReceived>(nameof(DocumentReceived.FileName))],
        ["document-sent"] = [Of<DocumentReceived>(nameof(DocumentReceived.FileName))],
        ["help"] = [Of<HelpRequested>(nameof(HelpRequested.Text))],
        ["suggestion-declined"] = [Of<SuggestionDeclined>(nameof(SuggestionDeclined.Reason))],
        ["fact-reported"] = [Of<FactDisputed>(nameof(FactDisputed.Text))],
        ["fact-disputed"] = [Of<FactDisputed>(nameof(FactDisputed.Text))],
        ["information-received"] = [Of<InformationReceived>(nameof(InformationReceived.Text))],
        ["information-extension-requested"] = [Of<InformationExtensionRequested>(nameof(InformationExtensionRequested.Reason))],
        ["information-extension-refused"] = [Of<InformationExtensionRefused>(nameof(InformationExtensionRefused.Reason))],
        ["term-moved"] = [Of<TermExtended>(nameof(TermExtended.Reason)), Of<TermSuspended>(nameof(TermSuspended.Reason)), Of<TermResumed>(nameof(TermResumed.Reason))],
        ["view-requested"] = [Of<ViewRequested>(nameof(ViewRequested.About))],
        ["view-received"] = [Of<ViewReceived>(nameof(ViewReceived.Text))],
        ["answered"] = [Of<QuestionAnswered>(nameof(QuestionAnswered.Text))],
        ["decided-on-objection"] = [Of<QuestionDecided>(nameof(QuestionDecided.Reasons))],
        ["decision-withdrawn"] = [Of<DecisionWithdrawn>(nameof(DecisionWithdrawn.Reasons))],
        ["decision-corrected"] = [Of<DecisionCorrected>(nameof(DecisionCorrected.What))],
        ["decided"] = [Of<QuestionDecided>(nameof(QuestionDecided.Reasons))],
        ["promise-made"] = [Of<PromiseMade>(nameof(PromiseMade.Text))],
        ["promise-broken"] = [Of<PromiseBroken>(nameof(PromiseBroken.Reason))],
        ["call-back-requested"] = [Of<CallBackRequested>(nameof(CallBackRequested.About))],
        ["call-back-promised"] = [Of<CallBackRequested>(nameof(CallBackRequested.About))],
        ["call-back-withdrawn"] = [Of<CallBackWithdrawn>(nameof(CallBackWithdrawn.Reason))],
        ["dispute"] = [Of<DisputeRaised>(nameof(DisputeRaised.Text))],
        ["mediation-concluded"] = [Of<MediationConcluded>(nameof(MediationConcluded.Agreement))],
        ["objection"] = [Of<ObjectionLodged>(nameof(ObjectionLodged.Text))],
        ["hearing-waived"] = [Of<ObjectionHearingWaived>(nameof(ObjectionHearingWaived.Because))],
        ["objection-decided"] = [Of<ObjectionDecided>(nameof(ObjectionDecided.Reasons))],
        ["objection-decided-new"] = [Of<ObjectionDecided>(nameof(ObjectionDecided.Reasons))],
        ["objection-decided-appeal"] = [Of<ObjectionDecided>(nameof(ObjectionDecided.Reasons))],
        ["objection-repaired"] = [Of<ObjectionRepaired>(nameof(ObjectionRepaired.Text))],
        ["objection-committee"] = [Of<ObjectionCommitteeSetUp>(nameof(ObjectionCommitteeSetUp.Name))],
        ["objection-adjourned"] = [Of<ObjectionAdjourned>(nameof(ObjectionAdjourned.Reason))],
        ["hearing-invited"] = [Of<ObjectionHearingInvited>(nameof(ObjectionHearingInvited.Place))],
        ["hearing-comes"] = [Of<ObjectionHearingAnswered>(nameof(ObjectionHearingAnswered.Text))],
        ["hearing-comes-not"] = [Of<ObjectionHearingAnswered>(nameof(ObjectionHearingAnswered.Text))],
        ["direct-appeal-agreed"] = [Of<ObjectionDirectAppealJudged>(nameof(ObjectionDirectAppealJudged.Reason))],
        ["direct-appeal-refused"] = [Of<ObjectionDirectAppealJudged>(nameof(ObjectionDirectAppealJudged.Reason))],
        ["appeal-noted"] = [Of<AppealNoted>(nameof(AppealNoted.Outcome))],
        ["complaint"] = [Of<ComplaintReceived>(nameof(ComplaintReceived.Text))],
        ["complaint-committee"] = [Of<ComplaintCommitteeSetUp>(nameof(ComplaintCommitteeSetUp.Name))],
        ["complaint-hearing-waived"] = [Of<ComplaintHeard>(nameof(ComplaintHeard.WaivedBecause))],
        ["complaint-adjourned"] = [Of<ComplaintAdjourned>(nameof(ComplaintAdjourned.Reason))],
        ["complaint-findings"] = [Of<ComplaintSettled>(nameof(ComplaintSettled.Text))],
        ["complaint-settled"] = [Of<ComplaintSettled>(nameof(ComplaintSettled.Text))],
        ["mandate-granted"] = [Of<MandateGranted>(nameof(MandateGranted.Name))],
        ["mandate-granted-until"] = [Of<MandateGranted>(nameof(MandateGranted.Name))],
        ["mandate-withdrawn"] = [Of<MandateGranted>(nameof(MandateGranted.Name))],
        ["local-help-requested"] = [Of<LocalHelpRequested>(nameof(LocalHelpRequested.Text))],
        ["destruction-requested"] = [Of<DestructionRequested>(nameof(DestructionRequested.Reason))],
    };

    private static string Of<TEvent>(string property) where TEvent : CaseEvent => SealedFields.NameOf(typeof(TEvent), property);
}
