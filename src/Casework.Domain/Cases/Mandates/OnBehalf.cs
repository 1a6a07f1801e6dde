using Casework.Domain.Cases.CallBacks;
using Casework.Domain.Cases.Complaints;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Documents;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Cases.Support;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Cases.Views;

namespace Casework.Domain.Cases.Mandates;

/// <summary>
/// What somebody may do on the citizen's behalf (Awb 2:1): what the scopes of the mandate hold, on its questions, until its last day. An
/// act that is not named here is the citizen's own: to grant mandates, to say how to be reached, to ask who looked, to take back consent,
/// to correct or destroy what is known of them.
/// </summary>
public static class OnBehalf
{
    public static readonly IReadOnlyList<RefusalCode> Refusals = [RefusalCode.MandateEnded, RefusalCode.OutsideMandate];

    private static readonly Dictionary<Type, MandateScope> Needed = new()
    {
        [typeof(ReceiveMessage)] = MandateScope.Answer,
        [typeof(GiveInformation)] = MandateScope.Answer,
        [typeof(FillInForm)] = MandateScope.Answer,
        [typeof(GiveView)] = MandateScope.Answer,
        [typeof(AskMoreTime)] = MandateScope.Answer,
        [typeof(AskForHelp)] = MandateScope.Answer,
        [typeof(RequestCallBack)] = MandateScope.Answer,
        [typeof(WithdrawCallBack)] = MandateScope.Answer,
        [typeof(AssessSupportNeed)] = MandateScope.Answer,
        [typeof(AnswerSuggestion)] = MandateScope.Answer,
        [typeof(GiveSharingConsent)] = MandateScope.Answer,
        [typeof(ReceiveDocument)] = MandateScope.Documents,
        [typeof(RaiseDispute)] = MandateScope.Object,
        [typeof(LodgeObjection)] = MandateScope.Object,
        [typeof(RepairObjection)] = MandateScope.Object,
        [typeof(AnswerHearingInvitation)] = MandateScope.Object,
        [typeof(AnswerObjectionDelay)] = MandateScope.Object,
        [typeof(WithdrawObjection)] = MandateScope.Object,
        [typeof(GiveNoticeOnObjection)] = MandateScope.Object,
        [typeof(FileComplaint)] = MandateScope.Object,
        [typeof(GiveNoticeOfDefault)] = MandateScope.Object,
        [typeof(DisputeFact)] = MandateScope.Object,
    };

    /// <summary>Acts on the case as a whole: a mandate about some of its questions does not hold them.</summary>
    private static readonly HashSet<Type> OnTheWhole = [typeof(AssessSupportNeed), typeof(AnswerSuggestion), typeof(GiveSharingConsent), typeof(DisputeFact)];

    /// <summary>The scope that this act needs, or null when only the citizen may do it.</summary>
    public static MandateScope? ScopeFor(Type command) => Needed.TryGetValue(command, out var scope) ? scope : null;

    /// <summary>
    /// Why whoever acts on somebody's behalf may not do this, or null; also null for everybody who acts in their own name.
    /// </summary>
    public static Decision? Refusal(CitizenCase current, ICaseCommand command, Circumstances at)
    {
        if (at.Actor.Mandate is not { } id) return null;
        if (current.Mandates.FirstOrDefault(mandate => mandate.Id == id) is not { } held || !held.IsCurrent(at.Now))
            return Decision.Refuse(RefusalCode.MandateEnded);
        return Holds(held, current, ActOf(command), NamedBy(command)) ? null : Decision.Refuse(RefusalCode.OutsideMandate);
    }

    /// <summary>
    /// True when this actor comes with a mandate that does not hold this kind of act (null for one that nobody does for another) on what
    /// it names, as far as that is known: a null stands for the case as a whole.
    /// </summary>
    public static bool IsOutside(CitizenCase current, Actor actor, Type? act, IEnumerable<CaseItem?> named) =>
        actor.Mandate is { } id && current.Mandates.FirstOrDefault(mandate => mandate.Id == id) is { } held
            && !Holds(held, current, act, named);

    private static bool Holds(Mandate held, CitizenCase current, Type? act, IEnumerable<CaseItem?> named)
    {
        if (act == typeof(WithdrawMandate)) return true;
        if (act is null || ScopeFor(act) is not { } scope || !held.Holds(scope)) return false;
        return OnTheWhole.Contains(act) ? held.IsAbout(null) : named.All(item => held.IsAbout(QuestionOf(current, item)));
    }

    /// <summary>To ask why somebody looked is the citizen's own.</summary>
    private static Type? ActOf(ICaseCommand command) => command is ReceiveMessage { AboutReader: not null } ? null : command.GetType();

    /// <summary>
    /// A mandate about some questions holds what is about one of them, and to write: what is about nothing in particular says nothing of
    /// the rest.
    /// </summary>
    private static CaseItem?[] NamedBy(ICaseCommand command) => command switch
    {
        ReceiveMessage { InReplyTo: null } or AskForHelp { Call: null } => [],
        AskForHelp { Call: { } call } => [Question(call.QuestionId)],
        ReceiveDocument { Document: { RequestId: { } request, QuestionId: { } question } } =>
            [new CaseItem.InformationRequest(request), new CaseItem.Question(question)],
        ReceiveDocument { Document.RequestId: { } request } => [new CaseItem.InformationRequest(request)],
        ReceiveDocument sent => [Question(sent.Document.QuestionId)],
        GiveInformation given => [new CaseItem.InformationRequest(given.RequestId)],
        GiveView given => [new CaseItem.Question(given.QuestionId)],
        AskMoreTime asked => [new CaseItem.InformationRequest(asked.RequestId)],
        RequestCallBack asked => [Question(asked.QuestionId)],
        WithdrawCallBack withdrawn => [new CaseItem.CallBack(withdrawn.CallBackId)],
        RaiseDispute raised => [Question(raised.QuestionId)],
        LodgeObjection lodged => [new CaseItem.Question(lodged.QuestionId)],
        RepairObjection repaired => [new CaseItem.Objection(repaired.ObjectionId)],
        AnswerHearingInvitation answered => [new CaseItem.Objection(answered.ObjectionId)],
        AnswerObjectionDelay answered => [new CaseItem.Objection(answered.ObjectionId)],
        WithdrawObjection withdrawn => [new CaseItem.Objection(withdrawn.ObjectionId)],
        GiveNoticeOnObjection given => [new CaseItem.Objection(given.ObjectionId)],
        GiveNoticeOfDefault given => [new CaseItem.Question(given.QuestionId)],
        _ => [null],
    };

    private static CaseItem? Question(Guid? id) => id is { } named ? new CaseItem.Question(named) : null;

    private static Guid? QuestionOf(CitizenCase current, CaseItem? item) => item switch
    {
        CaseItem.Question(var id) => id,
        CaseItem.InformationRequest(var id) => current.InformationRequests.FirstOrDefault(asked => asked.Id == id)?.QuestionId,
        CaseItem.Objection(var id) => current.Objections.FirstOrDefault(objection => objection.Id == id)?.QuestionId,
        CaseItem.CallBack(var id) => current.CallBacks.FirstOrDefault(asked => asked.Id == id)?.QuestionId,
        _ => null,
    };
}
