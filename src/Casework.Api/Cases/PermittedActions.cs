using Casework.Api.Cases.Undo;
using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Closure;
using Casework.Domain.Cases.Consultations;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Complaints;
using Casework.Domain.Cases.Decisions;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Cases.Help;
using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Mandates;
using Casework.Domain.Cases.Mediations;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Promises;
using Casework.Domain.Cases.Reaching;
using Casework.Domain.Cases.Records;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Undo;
using Casework.Domain.Cases.Assignment;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;

namespace Casework.Api.Cases;

/// <summary>
/// What this caller may do with the case now. No rule is written twice: an action is offered when the domain would accept
/// a plain example of its command, and the door would let the caller in.
/// </summary>
internal static class PermittedActions
{
    private static readonly Personal Some = new(Guid.Empty, "", "");

    /// <param name="Examples">Plain examples, made of what the caller sees of the case.</param>
    private sealed record Act(string Name, Who Who, Reach Reach, Func<CitizenCase, Circumstances, IEnumerable<ICaseCommand>> Examples)
    {
        /// <summary>The part of the file that it changes as a whole.</summary>
        public CasePart? On { get; init; }
    }

    public static IReadOnlyList<string> Of(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        if (current.IsDestroyed) return [];
        return [.. Acts.Where(act => IsOpen(act, current, caller, now, catalogue)).Select(act => act.Name).Distinct(),
            .. CanTakeBack(current, caller, now, catalogue).Any() ? (string[])["takeBack"] : []];
    }

    private static bool IsOpen(Act act, CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        if (Access.To(current, caller, act.Who, act.Reach, catalogue).Admission is not { } admission) return false;
        var at = new Circumstances(admission.Actor, now, catalogue);
        return (act.On is not { } part || admission.Visibility.Shows(part))
            && act.Examples(admission.Visibility.Cut(current), at).Any(example => IsAccepted(example, current, at));
    }

    /// <summary>What the citizen may do on the page, or whoever comes on their behalf.</summary>
    public static IReadOnlyList<string> OfCitizen(CitizenCase current, Actor visitor, DateTimeOffset now, Catalogue catalogue)
    {
        if (current.IsDestroyed) return [];
        var at = new Circumstances(visitor, now, catalogue);
        return [.. CitizenActs.Where(act => act.Examples(current, at).Any(example => IsAccepted(example, current, at))).Select(act => act.Name)];
    }

    /// <summary>The acts that this caller can take back now, oldest first.</summary>
    public static IEnumerable<RecentAct> CanTakeBack(CitizenCase current, Caller caller, DateTimeOffset now, Catalogue catalogue)
    {
        return current.RecentActs.Where(act => Access.To(current, caller, Who.Officials, TakeBackEndpoint.ReachOf(act), catalogue).Admission is { } admission
            && IsAccepted(new TakeBack(act.Version, null), current, new(admission.Actor, now, catalogue)));
    }

    private static bool IsAccepted(ICaseCommand example, CitizenCase current, Circumstances at) =>
        PutAway.Refusal(current, example) is null && OnBehalf.Refusal(current, example, at) is null && example.Decide(current, at) is Decision.Accepted;

    private static readonly Act[] Acts =
    [
        new("addQuestion", Who.Desk, Reach.OwnDesk, (c, _) => c.IsClosed ? [] : [new AddNote(Guid.Empty, Some)]),
        new("triage", Who.Desk, Reach.OwnDesk, (c, _) => c.OpenQuestions.Select(q => new SettleTriage(q.Id, q.Route, Some))),
        new("nameService", Who.Desk, Reach.OwnDesk, (c, at) => c.OpenQuestions.Select(q => new NameService(q.Id, at.Catalogue.Services.Keys.First(code => code != q.Service), Some, []))),
        new("answer", Who.Desk, Reach.OwnDesk, (c, _) => c.OpenQuestions.Select(q => new AnswerQuestion(q.Id, Some))),
        new("handOff", Who.Officials, Reach.OwnDesk, (c, at) => c.OpenQuestions.Select(q => new ProposeHandOff(Guid.Empty, [q.Id], Other(q, at), Some, Some, false, []))),
        new("withdrawHandOff", Who.Officials, Reach.OwnDesk, (c, _) => Open(c).Select(o => new WithdrawHandOff(o.Id, Some))),
        new("accept", Who.SecondLine, Reach.OwnDesk, (c, at) => Open(c).Select(o => new AcceptHandOff(o.Id, new(at.Actor.Id, at.Actor.Name)))),
        new("refuse", Who.SecondLine, Reach.OwnDesk, (c, _) => Open(c).Select(o => new RefuseHandOff(o.Id, Some, null))),
        new("handBack", Who.SecondLine, Reach.OwnDesk, (c, _) => c.OpenQuestions.Select(q => new HandBackQuestion(q.Id, Some))),
        new("consult", Who.Officials, Reach.OwnDesk, (c, at) => c.OpenQuestions.Select(q => new RequestAdvice(Guid.Empty, q.Id, Other(q, at), Some, []))),
        new("advise", Who.SecondLine, Reach.OwnDesk, (c, _) => c.Consultations.Select(consultation => new GiveAdvice(consultation.Id, Some))),
        new("giveSharingConsent", Who.Desk, Reach.OwnDesk, (_, at) => [AnyConsent(at)]),
        new("withdrawSharingConsent", Who.Desk, Reach.OwnDesk, (c, _) => SharedWith.ByConsent(c).Select(o => new WithdrawSharingConsent(o, null))),
        new("requestInformation", Who.Officials, Reach.OwnDesk, (c, at) => c.OpenQuestions.Select(q => new RequestInformation(Guid.Empty, q.Id, [Some], LocalDay.Of(at.Now).AddDays(14)))),
        new("respondToRequest", Who.Officials, Reach.AnyDesk, (c, _) => c.InformationRequests.Select(r => new GiveInformation(r.Id, Some))),
        new("extendTerm", Who.SecondLine, Reach.OwnDesk, (c, _) => c.OpenQuestions.Select(q => new ExtendTerm(q.Id, DateOnly.MaxValue, Some))),
        new("suspendTerm", Who.SecondLine, Reach.OwnDesk, (c, _) => c.OpenQuestions.Select(q => new SuspendTerm(q.Id, SuspendTerm.Grounds[1], Some))),
        new("resumeTerm", Who.SecondLine, Reach.OwnDesk, (c, _) => c.OpenQuestions.Select(q => new ResumeTerm(q.Id, Some))),
        new("noticeOfDefault", Who.Desk, Reach.OwnDesk, (c, at) => c.OpenQuestions.Select(q => new GiveNoticeOfDefault(q.Id, LocalDay.Of(at.Now)))),
        new("decide", Who.SecondLine, Reach.OwnDesk, (c, _) => c.Questions.Select(q => new DecideQuestion(q.Id, DecisionOutcome.Granted, Some, "", null, null))),
        new("recordContact", Who.OfficialsAndMediators, Reach.AnyDesk, (_, _) => [new RecordContact(Guid.Empty, Channel.Phone, Direction.In, Some, true)]),
        new("sendMessage", Who.Officials, Reach.AnyDesk, (_, _) => [new SendMessage(Guid.Empty, Some, [])]),
        new("addNote", Who.Officials, Reach.AnyDesk, (_, _) => [new AddNote(Guid.Empty, Some)]),
        new("makePromise", Who.Officials, Reach.OwnDesk, (_, at) => [new MakePromise(Guid.Empty, Some, LocalDay.Of(at.Now))]),
        new("settlePromise", Who.Officials, Reach.OwnDesk, (c, _) => c.Promises.Select(p => new SettlePromise(p.Id, true, null))),
        new("correctFact", Who.Officials, Reach.OwnDesk, (c, _) => c.Facts.Select(f => new DisputeFact(f.Id, Guid.Empty, Some))),
        new("requestCallBack", Who.Officials, Reach.OwnDesk, (c, _) => CallBacks(c)),
        new("settleCallBack", Who.Officials, Reach.OwnDesk, (c, _) => c.CallBacks.Select(asked => new SettleCallBack(asked.Id, CallBackOutcome.NotNeeded, Guid.Empty, null))),
        new("answerSuggestion", Who.Desk, Reach.OwnDesk, (c, _) => c.Suggestions.Select(s => new AnswerSuggestion(s.Id, null, null))),
        new("assessSupportNeed", Who.Officials, Reach.OwnDesk, (c, _) => [new AssessSupportNeed(c.Support, Some)]) { On = CasePart.SupportNeed },
        new("assign", Who.Officials, Reach.OwnDesk, (_, _) => [new AssignCase(new("somebody-else", ""), Some)]),
        new("raiseDispute", Who.Officials, Reach.OwnDesk, (_, _) => [new RaiseDispute(Guid.Empty, null, Some)]),
        new("proposeMediation", Who.OfficialsAndMediators, Reach.OwnDesk, (c, _) => c.Disputes.Select(d => new ProposeMediation(Guid.Empty, d.Id, []))),
        new("consentToMediation", Who.OfficialsAndMediators, Reach.OwnDesk, (c, _) => c.Mediations.SelectMany(m => m.Parties.Select(party => new ConsentToMediation(m.Id, party, true)))),
        new("withdrawFromMediation", Who.OfficialsAndMediators, Reach.OwnDesk, (c, _) => c.Mediations.SelectMany(m => m.Parties.Select(party => new WithdrawFromMediation(m.Id, party)))),
        new("nameMediator", Who.Coordinators, Reach.OwnDesk, (c, _) => c.Mediations.Select(m => new NameMediator(m.Id, new("somebody-else", "")))),
        new("holdSession", Who.Mediators, Reach.OwnDesk, (c, at) => c.Mediations.Select(m => new HoldSession(m.Id, LocalDay.Of(at.Now), []))),
        new("concludeMediation", Who.Mediators, Reach.OwnDesk, (c, _) => c.Mediations.Select(m => new ConcludeMediation(m.Id, MediationOutcome.None, null))),
        new("uploadDocument", Who.Officials, Reach.AnyDesk, (_, _) => [Document]),
        new("extendInformationRequest", Who.Officials, Reach.OwnDesk, (c, _) => c.InformationRequests.Select(r => new ExtendInformationRequest(r.Id, r.AnswerBy.AddDays(1)))),
        new("refuseInformationExtension", Who.Officials, Reach.OwnDesk, (c, _) => c.InformationRequests.Select(r => new RefuseInformationExtension(r.Id, Some))),
        new("lodgeObjection", Who.Officials, Reach.OwnDesk, (c, _) => c.Questions.Select(q => Objection(q))),
        new("judgeAdmissibility", Who.SecondLine, Reach.OwnDesk, (c, _) => c.Objections.Select(o => new JudgeAdmissibility(o.Id, true, Some))),
        new("hearObjection", Who.SecondLine, Reach.OwnDesk, (c, _) => c.Objections.Select(o => new HearObjection(o.Id, null, Some))),
        new("decideObjection", Who.SecondLine, Reach.OwnDesk, (c, _) => c.Objections.Select(o => new DecideObjection(o.Id, ObjectionOutcome.Withdrawn, Some))),
        new("noteAppeal", Who.Officials, Reach.OwnDesk, (c, at) => c.Objections.Select(o => new NoteAppeal(o.Id, Some, LocalDay.Of(at.Now), null))),
        new("fileComplaint", Who.Officials, Reach.OwnDesk, (_, _) => [new FileComplaint(Guid.Empty, Some, null)]),
        new("settleComplaint", Who.Officials, Reach.OwnDesk, (c, _) => c.Complaints.Select(complaint => new SettleComplaint(complaint.Id, ComplaintOutcome.Settled, Some))),
        new("correctCitizen", Who.Desk, Reach.OwnDesk, (_, _) => [new CorrectCitizen(Some, null, null, null, null)]),
        new("chooseReach", Who.Desk, Reach.OwnDesk, (_, _) => [new ChooseReach(ReachChannel.Paper, Some)]),
        new("grantMandate", Who.Desk, Reach.OwnDesk, (_, at) => [Mandate(at)]),
        new("withdrawMandate", Who.Desk, Reach.OwnDesk, (c, _) => c.Mandates.Select(m => new WithdrawMandate(m.Id))),
        new("renewTrackingCode", Who.Desk, Reach.OwnDesk, (_, _) => [new RenewTrackingCode(Some, "", null)]),
        new("close", Who.Officials, Reach.OwnDesk, (_, _) => [new CloseCase(null)]),
        new("reopen", Who.Officials, Reach.OwnDesk, (_, _) => [new ReopenCase(Some)]),
    ];

    private static readonly Act[] CitizenActs =
    [
        new("message", Who.Citizens, Reach.Read, (_, _) => [new ReceiveMessage(Guid.Empty, Some)]),
        new("respondToRequest", Who.Citizens, Reach.Read, (c, _) => c.InformationRequests.Select(r => new GiveInformation(r.Id, Some))),
        new("askMoreTime", Who.Citizens, Reach.Read, (c, _) => c.InformationRequests.Select(r => new AskMoreTime(r.Id, Some, null))),
        new("sendDocument", Who.Citizens, Reach.Read, (_, _) => [Document]),
        new("help", Who.Citizens, Reach.Read, (_, _) => [new AskForHelp(Guid.Empty, null)]),
        new("askLocalHelp", Who.Citizens, Reach.Read, (_, _) => [new AskLocalHelp(Guid.Empty, null, null, null)]),
        new("chooseHelp", Who.Citizens, Reach.Read, (c, at) => c.LocalHelp.SelectMany(asked => asked.Answers).Where(said => said.Offered).Select(said => new ChooseLocalHelp(said.OfferId!.Value, Mandate(at)))),
        new("withdrawHelp", Who.Citizens, Reach.Read, (c, _) => c.LocalHelp.Select(asked => new WithdrawLocalHelp(asked.Id))),
        new("grantMandate", Who.Citizens, Reach.Read, (_, at) => [Mandate(at)]),
        new("withdrawMandate", Who.Citizens, Reach.Read, (c, _) => c.Mandates.Select(m => new WithdrawMandate(m.Id))),
        new("callBack", Who.Citizens, Reach.Read, (c, _) => CallBacks(c)),
        new("withdrawCallBack", Who.Citizens, Reach.Read, (c, _) => c.CallBacks.Select(asked => new WithdrawCallBack(asked.Id, null))),
        new("dispute", Who.Citizens, Reach.Read, (_, _) => [new RaiseDispute(Guid.Empty, null, Some)]),
        new("objection", Who.Citizens, Reach.Read, (c, _) => c.Questions.Select(q => Objection(q))),
        new("answerSuggestion", Who.Citizens, Reach.Read, (c, _) => c.Suggestions.Select(s => new AnswerSuggestion(s.Id, null, null))),
        new("correctFact", Who.Citizens, Reach.Read, (c, _) => c.Facts.Select(f => new DisputeFact(f.Id, Guid.Empty, Some))),
        new("correctSupportNeed", Who.Citizens, Reach.Read, (c, _) => [new AssessSupportNeed(c.Support, Some)]),
        new("giveSharingConsent", Who.Citizens, Reach.Read, (_, at) => [AnyConsent(at)]),
        new("withdrawSharingConsent", Who.Citizens, Reach.Read, (c, _) => SharedWith.ByConsent(c).Select(o => new WithdrawSharingConsent(o, null))),
        new("correctOwnData", Who.Citizens, Reach.Read, (_, _) => [new CorrectCitizen(Some, null, null, null, null)]),
        new("chooseReach", Who.Citizens, Reach.Read, (_, _) => [new ChooseReach(ReachChannel.None, null)]),
        new("requestDestruction", Who.Citizens, Reach.Read, (_, _) => [new RequestDestruction(Guid.Empty, null)]),
        new("noticeOfDefault", Who.Citizens, Reach.Read, (c, at) => c.OpenQuestions.Where(q => IsLate(q, at)).Select(q => new GiveNoticeOfDefault(q.Id, LocalDay.Of(at.Now)))),
    ];

    private static GiveSharingConsent AnyConsent(Circumstances at) => new(at.Catalogue.Organisations.Keys.First(), ["any"], null);

    private static GrantMandate Mandate(Circumstances at) => new(Guid.Empty, new(Some, null, null), [MandateScope.Read], LocalDay.Of(at.Now), null, null, Some, "");

    private static ReceiveDocument Document =>
        new(new(Guid.Empty, Some, "", 0, "", DocumentFrom.Citizen, Channel.Web, MalwareScan.NotScanned, null, null), null);

    private static IEnumerable<RequestCallBack> CallBacks(CitizenCase current) =>
        current.OpenQuestions.Select(question => (Guid?)question.Id).Prepend(null).Select(question => new RequestCallBack(Guid.Empty, question, Some, Some, null, null));

    private static IEnumerable<HandOff> Open(CitizenCase current) => current.HandOffs.Where(offer => offer.IsOpen);

    private static string Other(Question question, Circumstances at) =>
        at.Catalogue.Organisations.Keys.First(code => code != question.Holder.Organisation && code != at.Actor.Organisation);

    private static LodgeObjection Objection(Question question) => new(Guid.Empty, question.Id, Some, Channel.Web, null, null, null);

    private static bool IsLate(Question question, Circumstances at) =>
        question.Term is { } term && !DecisionTerm.IsPremature(term, LocalDay.Of(at.Now));
}
