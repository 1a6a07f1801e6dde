using Casework.Application.Cases.Assignment;
using Casework.Application.Cases.Closure;
using Casework.Application.Cases.Contacts;
using Casework.Application.Cases.Decisions;
using Casework.Application.Cases.HandOffs;
using Casework.Application.Cases.Intake;
using Casework.Domain.Cases;
using Casework.Web.Track;

namespace Casework.Web.Desk;

/// <summary>What officials can do from the page of a case.</summary>
internal static class DeskActs
{
    private static readonly ActField Reason = new("reason", 3, true);

    public static readonly IReadOnlyList<DeskAct> All =
    [
        new("note", "addNote", typeof(AddNoteEndpoint), Case, new ActField("text", 5, true)),
        new("message", "sendMessage", typeof(SendMessageEndpoint), Case, new ActField("text", 7, true)),
        new("contact", "recordContact", typeof(RecordContactEndpoint), Case,
            new ActField("channel", Required: true) { Options = ["phone", "counter", "chat", "email", "letter"] }, new ActField("direction", Required: true) { Options = ["in", "out"] },
            new ActField("summary", 4, true), new ActField("answered") { Options = ["yes", "no"] })
        {
            Usual = new Dictionary<string, string> { ["channel"] = "phone", ["direction"] = "out", ["answered"] = "yes" },
        },
        new("take", "assign", typeof(AssignCaseEndpoint), file => file.File.CaseManager.OfficialId == file.Me.Id ? [] : Case(file), Reason)
        {
            Always = me => [("officialId", me.Id)],
        },
        new("assign", "assign", typeof(AssignCaseEndpoint), file => file.Colleagues.Count == 0 ? [] : Case(file), new ActField("officialId", Required: true), Reason)
        {
            Options = Choices("officialId", file => file.Colleagues.Select(each => (each.OfficialId, each.Name))),
        },
        new("close", "close", typeof(CloseCaseEndpoint), Case),
        new("reopen", "reopen", typeof(ReopenCaseEndpoint), Case, Reason),
        new("answer", "answer", typeof(AnswerQuestionEndpoint), OnQuestion("answer"), new ActField("text", 7, true)) { PathName = "questionId", Primary = true },
        new("hand-off", "handOff", typeof(ProposeHandOffEndpoint), OnQuestion("handOff"), new ActField("organisation", Required: true), Reason,
            new ActField("summary", 5, true), new ActField("warm") { Options = ["yes", "no"] })
        {
            BodyList = "questionIds",
            Usual = new Dictionary<string, string> { ["warm"] = "no" },
            Options = Choices("organisation", Organisations),
        },
        new("decide", "decide", typeof(DecideQuestionEndpoint), OnQuestion("decide"),
            new ActField("outcome", Required: true) { Options = ["granted", "partlyGranted", "refused", "notConsidered"] }, new ActField("reasons", 7, true),
            new ActField("legalBasis", Required: true), new ActField("deviation", 3), new ActField("noContactReason", 2))
        {
            PathName = "questionId",
            Primary = true,
        },
        new("hand-back", "handBack", typeof(HandBackQuestionEndpoint), OnQuestion("handBack"), Reason) { PathName = "questionId" },
        new("accept", "accept", typeof(AcceptHandOffEndpoint), OfferedToUs) { PathName = "handOffId", Primary = true, Always = me => [("specialistId", me.Id)] },
        new("refuse", "refuse", typeof(RefuseHandOffEndpoint), OfferedToUs, Reason) { PathName = "handOffId" },
        new("withdraw-offer", "withdrawHandOff", typeof(WithdrawHandOffEndpoint), OfferedToOthers, Reason) { PathName = "handOffId" },
    ];

    public static DeskAct? Named(string? name) => All.FirstOrDefault(act => act.Name == name);

    private static IEnumerable<Guid?> Case(DeskCase file) => [null];

    /// <summary>The questions on which the rules allow it now.</summary>
    private static Func<DeskCase, IEnumerable<Guid?>> OnQuestion(string act) =>
        file => file.File.Questions.Where(question => question.PermittedActions.Contains(act)).Select(question => (Guid?)question.QuestionId);

    private static IEnumerable<Guid?> OfferedToOthers(DeskCase file) => Offers(file).Where(offer => !IsOurs(file, offer)).Select(offer => (Guid?)offer.HandOffId);

    private static IEnumerable<(string Value, string Text)> Organisations(DeskCase file) =>
        file.Names.Catalogue.Organisations.Keys.Select(code => (code, file.Names.Organisation(code))).OrderBy(each => each.Item2, StringComparer.Ordinal);

    private static IEnumerable<Guid?> OfferedToUs(DeskCase file) => Offers(file).Where(offer => IsOurs(file, offer)).Select(offer => (Guid?)offer.HandOffId);

    private static IEnumerable<Projections.CaseFiles.HandOffEntry> Offers(DeskCase file) => file.File.HandOffs.Where(offer => offer.Status == HandOffStatus.Proposed);

    private static bool IsOurs(DeskCase file, Projections.CaseFiles.HandOffEntry offer) => offer.Organisation == file.Me.Organisation;

    private static Dictionary<string, Func<DeskCase, IEnumerable<(string Value, string Text)>>> Choices(string field, Func<DeskCase, IEnumerable<(string Value, string Text)>> options) =>
        new() { [field] = options };
}
