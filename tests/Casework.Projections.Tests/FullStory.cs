using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Views;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;
using Casework.Projections.Vault;

namespace Casework.Projections.Tests;

/// <summary>A history in which every event of the contract happens at least once, an hour apart.</summary>
internal static class FullStory
{
    public const string Name = "Mevrouw De Vries";
    public const string NewName = "Mevrouw Jansen-De Vries";
    public const string Bsn = "999990019";
    public const string Question = "Waarom is mijn AOW gestopt?";

    /// <summary>The version at which the case is closed by mistake.</summary>
    private const int ClosedAgain = 125;

    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Author Anna = new("anna", "Anna", Role.FirstLine, "utrecht");
    private static readonly Author Bram = new("bram", "Bram", Role.SecondLine, null, "svb");
    private static readonly Author Rick = new("rick", "Rick", Role.RecordsManager);
    private static readonly Author Citizen = Author.Of(Actor.Citizen);

    public static CaseEvent[] Of(CaseCipher cipher, string caseNumber)
    {
        Personal Text(string text) => cipher.Seal(text);
        Guid Id(int n) => new($"01980000-0000-7000-8000-{n:000000000000}");
        var (q, r, done) = (Id(1), Id(2), Id(3));
        SharedPart[] share = [new("contacts", SharingGround.Task), new("messages", SharingGround.Consent)];
        QuestionAsked Ask(Guid id, string text) => new(
            id, Text(text), "aow-pension", "svb", new(8, TermUnit.Weeks, "Awb 4:13"),
            5, new(2026, 11, 2), "utrecht", Channel.Counter, new(), "2026-11")
        { By = Anna };
        CaseEvent[] events =
        [
            new CaseOpened(caseNumber, CitizenKind.Person, Text(Name), Text(Bsn), null, null, Channel.Counter, "utrecht", null, "nl", false, [],
                new("anna", "Anna"), Text("CODE"), "hash", null, "EXT-1", null, "2026-11") { By = Anna },
            new WishStated(Wish.Together) { By = Anna },
            new SupportNeedAssessed(SupportLevel.Guidance, Text("kan de brieven niet lezen")) { By = Anna },
            Ask(q, Question), new TriageAdvised(q, Route.Standard, [new("a-person-looks", 1)], false, "2026-11") { By = Anna },
            new QuestionSentToBackOffice(q, "svb") { By = Anna }, new QuestionTakenFromBackOffice(q) { By = Anna },
            new TriageOverruled(q, Route.Standard, Route.Tailored, Text("bijzonder")) { By = Anna }, new TriageReopened(q) { By = Anna },
            new QuestionServiceNamed(q, "rent", "aow-pension", "svb", new(6, TermUnit.Weeks, "AOW 16"), 3, Text("verkeerde dienst"), "2026-11") { By = Anna },
            Ask(r, "Hoe laat bent u open?"), new TriageConfirmed(r, null) { By = Anna },
            new SuggestionMade(Id(10), "aow-pension", "moving", "2026-11") { By = Anna }, new SuggestionTaken(Id(10)) { By = Anna },
            new SuggestionMade(Id(11), "aow-pension", "moving", "2026-11") { By = Anna },
            new SuggestionDeclined(Id(11), null) { By = Anna },
            new CitizenIdentified(IdentificationMeans.Document) { By = Anna },
            new FormFilledIn(q, Text("""{"abroad":true}"""), ["abroad"], ["countries"], "2026-12") { By = Anna },
            new FormFilledIn(q, Text("""{"abroad":false}"""), ["abroad"], [], "2026-12", true) { By = Citizen },
            new FactReused(Id(19), "brp", "address", Text("Dorpsstraat 1"), Start, [q]) { By = Anna },
            new FactDisputed(Id(19), r, Text("ik ben verhuisd")) { By = Citizen },
            new ContactRecorded(Id(12), Channel.Phone, Direction.Out, Text("gebeld over pensioen"), true) { By = Anna },
            new PromiseMade(Id(13), Text("wij bellen"), new(2026, 12, 1)) { By = Anna }, new PromiseKept(Id(13)) { By = Anna },
            new PromiseMade(Id(14), Text("wij schrijven"), new(2026, 12, 1)) { By = Anna },
            new PromiseBroken(Id(14), Text("ziek")) { By = Anna },
            new CallBackRequested(Id(80), q, Text("mijn pensioen"), Text("0612345678"), "svb", null) { By = Citizen },
            new CallBackTried(Id(80), false, Text("in gesprek")) { By = Anna },
            new CallBackOverdue(Id(80)) { By = Author.Of(Actor.System) },
            new CallBackSettled(Id(80), CallBackOutcome.NotReached, null, Text("drie keer gebeld")) { By = Anna },
            new CallBackRequested(Id(81), null, Text("mijn toeslag"), Text("0612345678"), null, new(2026, 12, 1)) { By = Anna },
            new CallBackWithdrawn(Id(81), Text("al opgelost")) { By = Citizen },
            new MessageSent(Id(15), Text("bericht"), ["web"]) { By = Anna }, new MessageReceived(Id(16), Text("antwoord")) { By = Citizen },
            new DocumentReceived(Id(19), Text("trouwakte.pdf"), "application/pdf", 1234, new string('a', 64), DocumentFrom.Citizen, Channel.Web, MalwareScan.NotScanned, null, q) { By = Citizen },
            new HelpRequested(Id(17), null) { By = Citizen }, new NoteAdded(Guid.CreateVersion7(Start), Text("intern")) { By = Anna },
            new CaseAssigned(new("eva", "Eva"), Text("verlof")) { By = Anna },
            new OfficialReplaced("eva", new("fien", "Fien"), null) { By = Author.Of(Actor.System) },
            new ConsultationRequested(Id(20), q, "cak", Text("weet u dit?"), share) { By = Anna },
            new AdviceGiven(Id(20), Text("ja")) { By = Bram },
            .. new[] { 21, 22, 23 }.Select(n => new HandOffProposed(Id(n), [q], "svb", Text("reden"), Text("samenvatting"), true, share, [Id(13)], 2, 5) { By = Anna }),
            new HandOffEscalated(Id(21)) { By = Author.Of(Actor.System) }, new HandOffLapsed(Id(21)) { By = Author.Of(Actor.System) },
            new HandOffRefused(Id(22), Text("niet hier"), "cak") { By = Bram },
            new HandOffWithdrawn(Id(23), Text("vergissing")) { By = Anna },
            new HandOffProposed(Id(24), [q], "svb", Text("reden"), Text("samenvatting"), true, share, [], 2, 5) { By = Anna },
            new HandOffAccepted(Id(24), new("bram", "Bram")) { By = Bram }, new CaseManagerMoved(new("bram", "Bram"), "svb") { By = Bram },
            new SharingConsentGiven("svb", ["documents"], ConsentHeard.ByPhone) { By = Anna },
            new SharingConsentWithdrawn("svb", ["messages"]) { By = Citizen },
            new QuestionHandedBack(q, Text("terug")) { By = Bram },
            new InformationRequested(Id(30), q, [Text("huurcontract")], new(2026, 11, 20)) { By = Bram },
            new InformationReceived(Id(30), Text("hier is het")) { By = Citizen },
            new InformationRequested(Id(32), q, [Text("diploma")], new(2026, 11, 20), 3) { By = Bram },
            new InformationRequestReminded(Id(32)) { By = Author.Of(Actor.System) },
            new InformationExtensionRequested(Id(32), Text("ik wacht op de school"), new(2026, 12, 20)) { By = Citizen },
            new InformationExtensionRefused(Id(32), Text("te lang")) { By = Bram },
            new InformationRequestExtended(Id(32), new(2026, 12, 4)) { By = Bram },
            new InformationReceived(Id(32), Text("hier is het diploma")) { By = Citizen },
            new InformationRequested(Id(31), q, [Text("loonstrook")], new(2026, 11, 20)) { By = Bram },
            new InformationRequestExpired(Id(31)) { By = Author.Of(Actor.System) },
            new ViewRequested(q, Id(33), Text("u woont samen"), new(2026, 11, 20)) { By = Bram },
            new ViewReceived(q, Text("dat is mijn broer")) { By = Citizen },
            new ViewRequested(q, Id(34), Text("u werkt"), new(2026, 11, 20)) { By = Bram },
            new ViewRequestExpired(q) { By = Author.Of(Actor.System) },
            new TermSuspended(q, "4:15-2-b", Text("overmacht")) { By = Bram },
            new TermResumed(q, null) { By = Bram }, new TermExtended(q, new(2027, 2, 1), Text("druk")) { By = Bram },
            new NoticeOfDefaultReceived(q, new(2026, 11, 4)) { By = Citizen },
            new TermDueSoon(q) { By = Author.Of(Actor.System) }, new TermOverdue(q) { By = Author.Of(Actor.System) },
            new PenaltyStarted(q) { By = Author.Of(Actor.System) }, new PenaltyMaximumReached(q) { By = Author.Of(Actor.System) },
            new QuestionDecided(q, DecisionOutcome.Refused, Text("geen recht"), "AOW 7", null, null, false) { By = Bram },
            new DecisionCorrected(q, Text("juli in plaats van juni"), Text("verschreven")) { By = Bram },
            new DecisionWithdrawn(q, Text("wij rekenden verkeerd"), "AOW 17a", NoViewReason.Urgency) { By = Bram },
            new QuestionDecided(q, DecisionOutcome.Refused, Text("toch geen recht"), "AOW 7", null, null, false) { By = Bram },
            new ObjectionTermEnded(q) { By = Author.Of(Actor.System) },
            new QuestionAnswered(r, Text("om negen uur")) { By = Anna },
            new DisputeRaised(Id(40), q, Text("niet eens")) { By = Citizen },
            new MediationProposed(Id(41), Id(40), ["citizen", "svb"]) { By = Anna },
            new MediationConsentRefused(Id(41), "svb") { By = Bram },
            new MediationProposed(Id(42), Id(40), ["citizen", "svb"]) { By = Anna },
            new MediationConsentGiven(Id(42), "citizen") { By = Citizen },
            new MediatorNamed(Id(42), new("mira", "Mira")) { By = Anna }, new MediationStarted(Id(42)) { By = Bram },
            new MediationSessionHeld(Id(42), new(2026, 11, 4), ["citizen"]) { By = Anna },
            new MediationWithdrawn(Id(42), "svb") { By = Bram },
            new MediationProposed(Id(44), Id(40), ["citizen", "svb"], null, new(2026, 11, 20)) { By = Anna },
            new MediationLapsed(Id(44)) { By = Author.Of(Actor.System) },
            new MediationProposed(Id(43), Id(40), ["citizen", "svb"]) { By = Anna },
            new MediationConcluded(Id(43), MediationOutcome.None, null) { By = Anna },
            new ObjectionLodged(Id(50), q, Text("bezwaar"), Channel.Web, null, Start, null) { By = Citizen },
            new ObjectionAdmissibilityJudged(Id(50), true, Text("op tijd")) { By = Bram },
            new ObjectionRepairRequested(Id(50), [Text("uw redenen")], new(2026, 11, 25)) { By = Bram },
            new ObjectionRepaired(Id(50), Text("omdat het niet klopt")) { By = Citizen },
            new ObjectionRepairRequested(Id(50), [Text("een handtekening")], new(2026, 11, 25)) { By = Bram },
            new ObjectionRepairExpired(Id(50)) { By = Author.Of(Actor.System) },
            new ObjectionCommitteeSetUp(Id(50), Text("Commissie A")) { By = Bram },
            new ObjectionAdjourned(Id(50), 2, Text("vakantie")) { By = Bram },
            new ObjectionDelayProposed(Id(50), new(2027, 9, 1), ["svb"]) { By = Bram },
            new ObjectionDelayAnswered(Id(50), true) { By = Citizen },
            new ObjectionHearingInvited(Id(50), new(2026, 11, 20), Text("kamer 3")) { By = Bram },
            new ObjectionHearingAnswered(Id(50), true, Text("ik neem mijn zus mee")) { By = Citizen },
            new ObjectionHeard(Id(50), new(2026, 11, 4), Text("verslag")) { By = Bram },
            new ObjectionHearingWaived(Id(50), Text("kennelijk")) { By = Bram },
            new ObjectionDueSoon(Id(50)) { By = Author.Of(Actor.System) }, new ObjectionOverdue(Id(50)) { By = Author.Of(Actor.System) },
            new ObjectionNoticeOfDefaultReceived(Id(50), new(2027, 9, 2)) { By = Citizen },
            new ObjectionPenaltyStarted(Id(50)) { By = Author.Of(Actor.System) },
            new ObjectionPenaltyMaximumReached(Id(50)) { By = Author.Of(Actor.System) },
            new ObjectionDecided(Id(50), ObjectionOutcome.Founded, Text("u hebt gelijk")) { By = Bram },
            new QuestionDecided(q, DecisionOutcome.PartlyGranted, Text("een deel"), "AOW 7", null, null, false) { By = Bram },
            new AppealNoted(Id(50), Text("UTR 26/1"), new(2026, 11, 4), Text("het beroep is gegrond"), AppealResult.Annulled) { By = Bram },
            new QuestionDecided(q, DecisionOutcome.Granted, Text("alsnog"), "AOW 7", null, null, false) { By = Bram },
            new ObjectionLodged(Id(51), q, Text("nog een bezwaar"), Channel.Web, null, Start, null, true) { By = Citizen },
            new ObjectionDirectAppealJudged(Id(51), false, Text("niet geschikt")) { By = Bram },
            new ObjectionWithdrawn(Id(51), WithdrawalHow.Written) { By = Citizen },
            new ComplaintReceived(Id(60), Text("klacht"), Text("de balie"), "bram") { By = Citizen },
            new ComplaintHandlerNamed(Id(60), new("eva", "Eva")) { By = Anna },
            new ComplaintCommitteeSetUp(Id(60), Text("Commissie B")) { By = Anna },
            new ComplaintHeard(Id(60), new(2026, 11, 4), null, Text("verslag")) { By = Anna },
            new ComplaintAdjourned(Id(60), 4, Text("vakantie")) { By = Anna },
            new ComplaintDelayed(Id(60), new(2027, 9, 1), ["citizen"]) { By = Anna },
            new ComplaintDueSoon(Id(60)) { By = Author.Of(Actor.System) }, new ComplaintOverdue(Id(60)) { By = Author.Of(Actor.System) },
            new ComplaintSettled(Id(60), ComplaintOutcome.Settled, Text("opgelost")) { By = Anna },
            new RatingGiven(r, Rated.Answer, "utrecht", null, null, 4, Text("vlot")) { By = Citizen },
            new StepRecorded("Check", null) { By = Anna }, new HandOffRecorded("A", "B", Line.First, Line.Second) { By = Anna },
            Ask(done, "Uit een logboek"), new QuestionEndRecorded(done) { By = Anna },
            new CaseClosed("founded") { By = Anna }, new CaseReopened(Text("toch niet")) { By = Anna },
            new CaseClosed("founded") { By = Anna },
            new ActTakenBack(ClosedAgain, UndoableAct.Closure, null, Text("verkeerde zaak")) { By = Anna },
            new CitizenDataCorrected(Text(NewName), null, "en", ["interpreter"], Text("getrouwd")) { By = Citizen },
            new ReachChosen(ReachChannel.Email, Text("mevrouw@example.org")) { By = Citizen },
            new ReachConsentGiven(MessageKind.Decision, ReachChannel.Sms, Text("+31612345670")) { By = Citizen },
            new ReachConsentWithdrawn(MessageKind.News, ReachChannel.Email) { By = Citizen },
            new MessageUndelivered(Id(94), ReachChannel.Email, 1, "smtp-550", 2, Start, MessageKind.News, ReachChannel.Email, true) { By = Author.Of(Actor.System) },
            new MessageDispatched(Id(94), ReachChannel.Email, 2, Start) { By = Author.Of(Actor.System) },
            new TrackingCodeRenewed(Text("NEWCODE"), "newhash", Text("kwijt")) { By = Anna },
            new MandateGranted(Id(61), Text("Haar zoon"), Text("999990032"), null, [MandateScope.Read, MandateScope.Answer], new(2027, 3, 1), [q], null, Text("SONCODE"), "sonhash") { By = Citizen },
            new MandateWithdrawn(Id(61)) { By = Citizen }, new MandateGranted(Id(62), Text("De bibliotheek"), null, Text("68750110"), [MandateScope.Read], null, null, MandateConsent.InPerson, Text("LIBCODE"), "libhash") { By = Anna },
            new LocalHelpRequested(Id(90), ["library-utrecht", "form-brigade-utrecht"], q, 5, "2026-11", Text("ik begrijp de brief niet")) { By = Citizen },
            new LocalHelpDeclined(Id(90), "form-brigade-utrecht", Text("geen tijd")) { By = Author.Of(Actor.LocalHelper("form-brigade-utrecht")) },
            new LocalHelpOffered(Id(90), Id(91), "library-utrecht", Text("Vrijwilliger Jan"), Text("0612345679"), Text("op dinsdag")) { By = Author.Of(Actor.LocalHelper("library-utrecht")) },
            new LocalHelpChosen(Id(90), Id(91), Id(63)) { By = Citizen },
            new MandateGranted(Id(63), Text("Vrijwilliger Jan"), null, null, [MandateScope.Read], null, null, null, Text("JANCODE"), "janhash") { By = Citizen },
            new LocalHelpRequested(Id(92), ["library-utrecht"], null, 5, "2026-11", null) { By = Citizen },
            new LocalHelpWithdrawn(Id(92)) { By = Citizen },
            new LocalHelpRequested(Id(93), ["library-utrecht"], null, 5, "2026-11", null) { By = Citizen },
            new LocalHelpLapsed(Id(93)) { By = Author.Of(Actor.System) },
            new DestructionRequested(Id(70), Text("vergeet mij")) { By = Citizen },
            new CaseClosed("founded", "2026-11") { By = Anna }, new CaseArchived { By = Author.Of(Actor.System) },
            new PersonalDataDestroyed(DestructionGround.CitizenRequest, "unlisted") { By = Rick },
        ];
        return [.. SealedFields.Bind([.. events.Select((e, i) => e with { HappenedAt = Start.AddHours(i) })], cipher)];
    }
}
