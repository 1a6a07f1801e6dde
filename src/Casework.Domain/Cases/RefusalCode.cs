namespace Casework.Domain.Cases;

/// <summary>
/// Every code with which a rule refuses a command; its text is a resource. The codes are part of the interface: they are only ever added
/// to.
/// </summary>
public sealed record RefusalCode
{
    public static readonly RefusalCode AlreadyAccepted = new("already-accepted");
    public static readonly RefusalCode AlreadyAdvised = new("already-advised");
    public static readonly RefusalCode AlreadyAnswered = new("already-answered");
    public static readonly RefusalCode AlreadyAssigned = new("already-assigned");
    public static readonly RefusalCode AlreadyBroken = new("already-broken");
    public static readonly RefusalCode AlreadyCalledBack = new("already-called-back");
    public static readonly RefusalCode AlreadyClosed = new("already-closed");
    public static readonly RefusalCode AlreadyConsented = new("already-consented");
    public static readonly RefusalCode AlreadyConsentedToSharing = new("already-consented-to-sharing");
    public static readonly RefusalCode AlreadyDecided = new("already-decided");
    public static readonly RefusalCode AlreadyDestroyed = new("already-destroyed");
    public static readonly RefusalCode AlreadyDisputed = new("already-disputed");
    public static readonly RefusalCode AlreadyExtended = new("already-extended");
    public static readonly RefusalCode AlreadyHeld = new("already-held");
    public static readonly RefusalCode AlreadyKept = new("already-kept");
    public static readonly RefusalCode AlreadyLapsed = new("already-lapsed");
    public static readonly RefusalCode AlreadyNamed = new("already-named");
    public static readonly RefusalCode AlreadyObjected = new("already-objected");
    public static readonly RefusalCode AlreadyOffered = new("already-offered");
    public static readonly RefusalCode AlreadyOpen = new("already-open");
    public static readonly RefusalCode AlreadyProposed = new("already-proposed");
    public static readonly RefusalCode AlreadyRated = new("already-rated");
    public static readonly RefusalCode AlreadyRefused = new("already-refused");
    public static readonly RefusalCode AlreadyRequested = new("already-requested");
    public static readonly RefusalCode AlreadySetUp = new("already-set-up");
    public static readonly RefusalCode AlreadySettled = new("already-settled");
    public static readonly RefusalCode AlreadySuspended = new("already-suspended");
    public static readonly RefusalCode AlreadyTakenBack = new("already-taken-back");
    public static readonly RefusalCode AlreadyWithdrawn = new("already-withdrawn");
    public static readonly RefusalCode AppealInstead = new("appeal-instead");
    public static readonly RefusalCode Archived = new("archived");
    public static readonly RefusalCode BuiltUpon = new("built-upon");
    public static readonly RefusalCode CallBackOpen = new("call-back-open");
    public static readonly RefusalCode CaseClosed = new("case-closed");
    public static readonly RefusalCode CaseOpen = new("case-open");
    public static readonly RefusalCode ConsentMissing = new("consent-missing");
    public static readonly RefusalCode DateInTheFuture = new("date-in-the-future");
    public static readonly RefusalCode DateInThePast = new("date-in-the-past");
    public static readonly RefusalCode DelayNotProposed = new("delay-not-proposed");
    public static readonly RefusalCode Destroyed = new("destroyed");
    public static readonly RefusalCode EndWithoutConsent = new("end-without-consent");
    public static readonly RefusalCode ExtensionAlreadyRequested = new("extension-already-requested");
    public static readonly RefusalCode ExtensionNotRequested = new("extension-not-requested");
    public static readonly RefusalCode HearingMissing = new("hearing-missing");
    public static readonly RefusalCode HearingTooSoon = new("hearing-too-soon");
    public static readonly RefusalCode HeldElsewhere = new("held-elsewhere");
    public static readonly RefusalCode HelpAlreadyAnswered = new("help-already-answered");
    public static readonly RefusalCode HelpAlreadyAsked = new("help-already-asked");
    public static readonly RefusalCode HelpAlreadyChosen = new("help-already-chosen");
    public static readonly RefusalCode HelpOver = new("help-over");
    public static readonly RefusalCode JudgedAdmissible = new("judged-admissible");
    public static readonly RefusalCode JudgedInadmissible = new("judged-inadmissible");
    public static readonly RefusalCode MandateEnded = new("mandate-ended");
    public static readonly RefusalCode MandateOver = new("mandate-over");
    public static readonly RefusalCode MediationOver = new("mediation-over");
    public static readonly RefusalCode MustBeKept = new("must-be-kept");
    public static readonly RefusalCode NoCitizenNumber = new("no-citizen-number");
    public static readonly RefusalCode NoConsentOnRecord = new("no-consent-on-record");
    public static readonly RefusalCode NoDecisionTerm = new("no-decision-term");
    public static readonly RefusalCode NoHelperFits = new("no-helper-fits");
    public static readonly RefusalCode NobodyTried = new("nobody-tried");
    public static readonly RefusalCode NotAParty = new("not-a-party");
    public static readonly RefusalCode NotAWorkingDay = new("not-a-working-day");
    public static readonly RefusalCode NotAtFirstLine = new("not-at-first-line");
    public static readonly RefusalCode NotDecided = new("not-decided");
    public static readonly RefusalCode NotInvited = new("not-invited");
    public static readonly RefusalCode NotLater = new("not-later");
    public static readonly RefusalCode NotNamed = new("not-named");
    public static readonly RefusalCode NotRequested = new("not-requested");
    public static readonly RefusalCode NotSharedOnConsent = new("not-shared-on-consent");
    public static readonly RefusalCode NotSuspended = new("not-suspended");
    public static readonly RefusalCode NotTheCaseManager = new("not-the-case-manager");
    public static readonly RefusalCode NotTheConsultedOrganisation = new("not-the-consulted-organisation");
    public static readonly RefusalCode NotTheGiver = new("not-the-giver");
    public static readonly RefusalCode NotTheHandler = new("not-the-handler");
    public static readonly RefusalCode NotTheHolder = new("not-the-holder");
    public static readonly RefusalCode NotTheMediator = new("not-the-mediator");
    public static readonly RefusalCode NotTheOfferedOrganisation = new("not-the-offered-organisation");
    public static readonly RefusalCode NotTheOneToCall = new("not-the-one-to-call");
    public static readonly RefusalCode NotYourAct = new("not-your-act");
    public static readonly RefusalCode NotYourParty = new("not-your-party");
    public static readonly RefusalCode NothingToRepair = new("nothing-to-repair");
    public static readonly RefusalCode NothingSharedOnConsent = new("nothing-shared-on-consent");
    public static readonly RefusalCode NothingToTakeBack = new("nothing-to-take-back");
    public static readonly RefusalCode ObjectionOpen = new("objection-open");
    public static readonly RefusalCode OpenCallBack = new("open-call-back");
    public static readonly RefusalCode OpenComplaint = new("open-complaint");
    public static readonly RefusalCode OpenMediation = new("open-mediation");
    public static readonly RefusalCode OpenObjection = new("open-objection");
    public static readonly RefusalCode OpenQuestions = new("open-questions");
    public static readonly RefusalCode OrganisationNotInvolved = new("organisation-not-involved");
    public static readonly RefusalCode OutsideMandate = new("outside-mandate");
    public static readonly RefusalCode OwnOrganisation = new("own-organisation");
    public static readonly RefusalCode PartNotSeen = new("part-not-seen");
    public static readonly RefusalCode QuestionEnded = new("question-ended");
    public static readonly RefusalCode ReactionTermTooShort = new("reaction-term-too-short");
    public static readonly RefusalCode ReasonRequired = new("reason-required");
    public static readonly RefusalCode ReplyNotOffered = new("reply-not-offered");
    public static readonly RefusalCode RequestEnded = new("request-ended");
    public static readonly RefusalCode TalkFirst = new("talk-first");
    public static readonly RefusalCode TermPassed = new("term-passed");
    public static readonly RefusalCode TooLateToTakeBack = new("too-late-to-take-back");
    public static readonly RefusalCode TooManyMandates = new("too-many-mandates");
    public static readonly RefusalCode TookTheDecision = new("took-the-decision");
    public static readonly RefusalCode TooManyWeeks = new("too-many-weeks");
    public static readonly RefusalCode UnknownCallBack = new("unknown-call-back");
    public static readonly RefusalCode UnknownComplaint = new("unknown-complaint");
    public static readonly RefusalCode UnknownConsultation = new("unknown-consultation");
    public static readonly RefusalCode UnknownDispute = new("unknown-dispute");
    public static readonly RefusalCode UnknownFact = new("unknown-fact");
    public static readonly RefusalCode UnknownHandOff = new("unknown-hand-off");
    public static readonly RefusalCode UnknownHelpRequest = new("unknown-help-request");
    public static readonly RefusalCode UnknownHelper = new("unknown-helper");
    public static readonly RefusalCode UnknownMandate = new("unknown-mandate");
    public static readonly RefusalCode UnknownMediation = new("unknown-mediation");
    public static readonly RefusalCode UnknownMessage = new("unknown-message");
    public static readonly RefusalCode UnknownObjection = new("unknown-objection");
    public static readonly RefusalCode UnknownOffer = new("unknown-offer");
    public static readonly RefusalCode UnknownPromise = new("unknown-promise");
    public static readonly RefusalCode UnknownQuestion = new("unknown-question");
    public static readonly RefusalCode UnknownRequest = new("unknown-request");
    public static readonly RefusalCode UnknownSuggestion = new("unknown-suggestion");
    public static readonly RefusalCode WasInvolved = new("was-involved");

    private RefusalCode(string name) => Name = name;

    /// <summary>The code on the wire.</summary>
    public string Name { get; }

    public override string ToString() => Name;
}
