using Casework.Domain.Cases.Assignment;
using Casework.Domain.Cases.Closure;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Decisions;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Mediations;

namespace Casework.Domain.Tests.Telling;

/// <summary>The commands that many tests use, with only what matters to them.</summary>
internal static class Acts
{
    public static ProposeHandOff Offer(Guid id, string organisation, params Guid[] questions) =>
        new(id, questions, organisation, Something, Something, Warm: true, Share: [new("summary", SharingGround.Task)]);

    public static AcceptHandOff Accept(Guid offer, Actor specialist) => new(offer, specialist.Official());

    public static RefuseHandOff Refuse(Guid offer, string? belongsTo = null) => new(offer, Something, belongsTo);

    public static WithdrawHandOff Withdraw(Guid offer) => new(offer, Something);

    public static HandBackQuestion HandBack(Guid question) => new(question, Something);

    public static AnswerQuestion Answer(Guid question) => new(question, Something);

    public static AskQuestions Ask(Guid id, string? service) => Asking([(id, service)]);

    public static AskQuestions Asking(IEnumerable<(Guid Id, string? Service)> questions) =>
        new([.. questions.Select(q => new NewQuestion(q.Id, Something, q.Service, new()))], "utrecht", Channel.Counter, []);

    public static JoinCase Join(Guid id, string? service, Wish? wish = null, SupportLevel? need = null) =>
        new(wish, need is { } level ? new(level, Something) : null, Ask(id, service));

    public static DecideQuestion Decide(Guid question, DecisionOutcome outcome, Personal? noContact = null) =>
        new(question, outcome, Something, "AOW 7", null, noContact);

    public static RecordContact Talk(Channel channel = Channel.Phone, bool answered = true) =>
        new(Thing1, channel, Direction.Out, Something, answered);

    public static RequestInformation RequestPapers(Guid id, Guid question, string answerBy) =>
        new(id, question, [Something], Day(answerBy));

    public static GiveInformation BringPapers(Guid request) => new(request, Something);

    public static AssignCase Assign(Actor to) => new(to.Official(), Something);

    public static RaiseDispute Disagree(Guid id, Guid? question = null) => new(id, question, Something);

    public static ProposeMediation OfferMediation(Guid id, Guid dispute) => new(id, dispute, ["citizen", "svb"], Mediator.Official());

    public static LodgeObjection Object(Guid id, Guid question) => new(id, question, Something, Channel.Web, null, null, null);

    public static readonly CloseCase Close = new(null as string);

    public static readonly ReopenCase Reopen = new(Something);
}
