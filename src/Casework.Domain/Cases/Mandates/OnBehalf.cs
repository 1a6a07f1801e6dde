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

namespace Casework.Domain.Cases.Mandates;

/// <summary>
/// What somebody may do on the citizen's behalf (Awb 2:1): what the scopes of the mandate hold, on its questions, until its last day. An act that is not
/// named here is the citizen's own: to grant mandates, to say how to be reached, to ask who looked, to take back consent, to correct or destroy what is known of them.
/// </summary>
public static class OnBehalf
{
    private static readonly Dictionary<Type, MandateScope> Needed = new()
    {
        [typeof(ReceiveMessage)] = MandateScope.Answer,
        [typeof(GiveInformation)] = MandateScope.Answer,
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
        [typeof(FileComplaint)] = MandateScope.Object,
        [typeof(GiveNoticeOfDefault)] = MandateScope.Object,
        [typeof(DisputeFact)] = MandateScope.Object,
    };

    /// <summary>The scope that this act needs, or null when only the citizen may do it.</summary>
    public static MandateScope? ScopeFor(Type command) => Needed.TryGetValue(command, out var scope) ? scope : null;

    /// <summary>Why whoever acts on somebody's behalf may not do this, or null; also null for everybody who acts in their own name.</summary>
    public static Decision? Refusal(CitizenCase current, ICaseCommand command, Circumstances at)
    {
        if (at.Actor.Mandate is not { } id) return null;
        if (current.Mandates.FirstOrDefault(mandate => mandate.Id == id) is not { } held || !held.IsCurrent(at.Now)) return Decision.Refuse("mandate-ended");
        return command is WithdrawMandate || (ScopeFor(command.GetType()) is { } scope && held.Holds(scope) && IsWithin(held, current, command)) ? null : Decision.Refuse("outside-mandate");
    }

    /// <summary>A mandate about some questions holds what is about one of them, and to write: what is about nothing in particular says nothing of the rest.</summary>
    private static bool IsWithin(Mandate held, CitizenCase current, ICaseCommand command) => command switch
    {
        ReceiveMessage { AboutReader: not null } => false,
        AskForHelp { Call: { } call } => held.IsAbout(call.QuestionId),
        ReceiveMessage { InReplyTo: null } or AskForHelp => true,
        ReceiveDocument { Document: { RequestId: { } request, QuestionId: { } question } } => held.IsAbout(question) && held.IsAbout(Of(current, request)),
        ReceiveDocument { Document: { RequestId: { } request } } => held.IsAbout(Of(current, request)),
        ReceiveDocument sent => held.IsAbout(sent.Document.QuestionId),
        GiveInformation given => held.IsAbout(Of(current, given.RequestId)),
        AskMoreTime asked => held.IsAbout(Of(current, asked.RequestId)),
        RequestCallBack asked => held.IsAbout(asked.QuestionId),
        WithdrawCallBack withdrawn => held.IsAbout(current.CallBacks.FirstOrDefault(asked => asked.Id == withdrawn.CallBackId)?.QuestionId),
        RaiseDispute raised => held.IsAbout(raised.QuestionId),
        LodgeObjection lodged => held.IsAbout(lodged.QuestionId),
        GiveNoticeOfDefault given => held.IsAbout(given.QuestionId),
        _ => held.IsAbout(null),
    };

    private static Guid? Of(CitizenCase current, Guid request) => current.InformationRequests.FirstOrDefault(asked => asked.Id == request)?.QuestionId;
}
