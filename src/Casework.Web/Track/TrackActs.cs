using Casework.Application.Track;
using Casework.Domain.Cases;

namespace Casework.Web.Track;

/// <summary>Everything that a citizen can do from the page.</summary>
internal static class TrackActs
{
    public static readonly IReadOnlyList<PageAct> All =
    [
        new("message", "/track/message", "message", typeof(WriteMessageEndpoint), ActField.Text()),
        new("why", "/track/why/{aboutReader}", "message", typeof(WriteMessageEndpoint), ActField.Text())
        {
            Subject = (answer, path) => answer.SeenBy.FirstOrDefault(reader => reader.Reader == path["aboutReader"]?.ToString()) is { } found ? $"{found.Who} ({found.Role}): {found.Purpose}" : null,
            FromPath = ["aboutReader"],
            Home = MorePages.Privacy,
        },
        new("information", "/track/information/{requestId:guid}", "respondToRequest",
            typeof(RespondEndpoint), ActField.Text())
        {
            Subject = (answer, path) => answer.Todo.FirstOrDefault(todo => Is(path, "requestId", todo.RequestId)) is { } todo ? Lines(todo.Items) : null,
        },
        new("view", "/track/views/{questionId:guid}", "giveView", typeof(GiveViewEndpoint), ActField.Text())
        {
            Subject = (answer, path) => answer.Todo.FirstOrDefault(todo => todo.Action == "giveView" && Is(path, "questionId", todo.QuestionId))?.What,
            FromPath = ["questionId"],
        },
        new("more-time", "/track/information/{requestId:guid}/more-time", "askMoreTime",
            typeof(AskMoreTimeEndpoint), new ActField("reason", 4, true), new ActField("until") { IsDay = true })
        {
            Subject = (answer, path) => answer.Todo.FirstOrDefault(todo => Is(path, "requestId", todo.RequestId)) is { } todo ? Lines(todo.Items) : null,
        },
        new("reply", "/track/reply/{inReplyTo:guid}/{replyOption}", "message", typeof(WriteMessageEndpoint), ActField.Text())
        {
            Subject = (answer, path) => answer.Messages.FirstOrDefault(message => message.MessageId is { } id && Is(path, "inReplyTo", id))?.Text,
            FromPath = ["inReplyTo", "replyOption"],
        },
        new("help", "/track/help", "help", typeof(AskForHelpEndpoint), ActField.Text(required: false)),
        new("local-help", "/track/local-help", "askLocalHelp", typeof(AskForHelpEndpoint),
            new ActField("helperIds") { IsMany = true, OptionsOf = answer => answer.Helpers.Select(helper => (helper.Code, $"{helper.Name}. {helper.HelpsWith}")) }, ActField.Text(required: false))
        {
            Always = new Dictionary<string, string> { ["kind"] = "localHelper" },
        },
        new("choose-help", "/track/help-offers/{offerId:guid}", "chooseHelp",
            typeof(ChooseHelpEndpoint), Scopes, Until, QuestionIds)
        {
            Subject = (answer, path) => answer.LocalHelp.SelectMany(asked => asked.Offers).FirstOrDefault(offer => offer.CanBeChosen && Is(path, "offerId", offer.OfferId)) is { } found
                ? string.Join(". ", ((string?[])[found.Helper, found.Name, found.Text]).OfType<string>()) : null,
        },
        new("no-local-help", "/track/no-local-help/{helpId:guid}", "withdrawHelp", typeof(WithdrawHelpEndpoint))
        {
            Subject = (answer, path) => answer.LocalHelp.FirstOrDefault(asked => Is(path, "helpId", asked.HelpId))?.StatusText,
        },
        new("call-back", "/track/call-back/{questionId:guid?}", "callBack", typeof(AskCallBackEndpoint),
            new ActField("phone", Required: true) { AutoComplete = "tel" }, new ActField("about", 4, true), new ActField("day") { IsDay = true })
        {
            Subject = QuestionIfNamed,
            FromPath = ["questionId"],
        },
        new("no-call-back", "/track/no-call-back/{callBackId:guid}", "withdrawCallBack",
            typeof(WithdrawCallBackEndpoint), new ActField("reason", 3))
        {
            Subject = (answer, path) => answer.CallBacks.FirstOrDefault(call => Is(path, "callBackId", call.CallBackId)) is { } found ? $"{found.StatusText} {found.About}" : null,
        },
        new("disagree", "/track/disagree/{questionId:guid?}", "dispute", typeof(DisagreeEndpoint), ActField.Text()) { Subject = QuestionIfNamed, FromPath = ["questionId"] },
        new("objection", "/track/objection/{questionId:guid}", "objection", typeof(ObjectEndpoint), ActField.Text()) { Subject = Question, FromPath = ["questionId"] },
        new("late", "/track/late/{questionId:guid}", "noticeOfDefault", typeof(SayItIsLateEndpoint)) { Subject = Question, FromPath = ["questionId"] },
        new("suggestion", "/track/suggestion/{suggestionId:guid}", "answerSuggestion",
            typeof(AnswerSuggestedEndpoint),
            new ActField("taken", Required: true) { Options = ["yes", "no"] }, new ActField("reason", 3))
        {
            Subject = (answer, path) => answer.Suggestions.FirstOrDefault(suggestion => Is(path, "suggestionId", suggestion.SuggestionId)) is { } found
                ? $"{found.Service}. {found.Summary}" : null,
        },
        new("fact", "/track/fact/{factId:guid}", "correctFact", typeof(CorrectFactEndpoint), ActField.Text())
        {
            Subject = (answer, path) => answer.Facts.FirstOrDefault(fact => Is(path, "factId", fact.FactId)) is { } found ? $"{found.What}: {found.Value}" : null,
        },
        new("sharing", "/track/sharing/{organisation}", "withdrawSharingConsent", typeof(StopSharingEndpoint))
        {
            Subject = (answer, path) => Consented(answer, path["organisation"]?.ToString()),
            FromPath = ["organisation"],
            Home = MorePages.Privacy,
        },
        new("share", "/track/share", "giveSharingConsent", typeof(AllowSharingEndpoint),
            new ActField("organisation", Required: true) { OptionsOf = answer => answer.MayShareWith.Select(each => (each.Organisation, each.Name)), AlsoOne = true },
            new ActField("parts", Required: true) { Options = ["contacts", "messages", "documents", "informationRequests", "questions", "complaints", "supportNeed"], IsMany = true })
        {
            Subject = (answer, _) => answer.MayShareWith.Count > 0 ? "" : null,
            Home = MorePages.Privacy,
        },
        new("support", "/track/support", "correctSupportNeed", typeof(CorrectSupportEndpoint),
            new ActField("level", Required: true) { Options = ["none", "explanation", "guidance", "personalGuidance"] }, new ActField("text", 4)),
        new("data", "/track/data", "correctOwnData", typeof(CorrectOwnDataEndpoint),
            new ActField("name") { AutoComplete = "name" }, new ActField("representative"),
            new ActField("language") { Options = ["nl", "en"] }, new ActField("reason", 3))
        {
            Home = MorePages.Privacy,
        },
        new("reach", "/track/reach", "chooseReach", typeof(ChooseOwnReachEndpoint),
            new ActField("channel", Required: true) { Options = ["email", "sms", "paper", "messageBox", "none"] },
            new ActField("email") { AutoComplete = "email", With = ("channel", "email") }, new ActField("phone") { AutoComplete = "tel", With = ("channel", "sms") },
            new ActField("address.street") { With = OnPaper }, new ActField("address.number") { With = OnPaper },
            new ActField("address.postcode") { AutoComplete = "postal-code", With = OnPaper }, new ActField("address.place") { AutoComplete = "address-level2", With = OnPaper },
            new ActField("address.country") { AutoComplete = "country-name", With = OnPaper, Folded = true }, new ActField("address.lines", 4) { IsList = true, With = OnPaper, Folded = true }),
        new("mandate", "/track/mandate", "grantMandate", typeof(AuthoriseEndpoint),
            new ActField("name", Required: true), new ActField("bsn"), Scopes, Until, QuestionIds)
        {
            Home = MorePages.Mandates,
        },
        new("mandate-end", "/track/mandate/{mandateId:guid}/end", "withdrawMandate", typeof(EndMandateEndpoint))
        {
            Subject = (answer, path) => answer.Mandates.Append(answer.OnBehalf).FirstOrDefault(mandate => mandate is { Current: true } && Is(path, "mandateId", mandate.MandateId)) is { } found
                ? $"{found.Name}. {found.Text}" : null,
        },
        new("destruction", "/track/destruction", "requestDestruction", typeof(RequestDestructionEndpoint), new ActField("reason", 3)) { Home = MorePages.Retention },
        new("complaint", "/track/complaint", "complaint", typeof(ComplainEndpoint), ActField.Text(), new ActField("about.text", 2)),
        .. ObjectionActs.All,
    ];

    private static (string, string) OnPaper => ("channel", "paper");

    private static ActField Scopes => new("scopes", Required: true) { Options = ["read", "answer", "documents", "object"], IsMany = true };

    private static ActField Until => new("until") { IsDay = true };

    /// <summary>Nothing chosen is the whole case.</summary>
    private static ActField QuestionIds => new("questionIds")
    {
        IsMany = true,
        OptionsOf = answer => answer.Questions.Select(question => (question.QuestionId.ToString(), question.Text ?? question.Service ?? "")),
    };

    /// <summary>What an organisation sees or may see by consent, in words.</summary>
    private static string? Consented(TrackAnswer answer, string? organisation)
    {
        var shared = answer.SharedWith.FirstOrDefault(sharing => sharing.Organisation == organisation);
        var agreed = answer.Agreed.FirstOrDefault(consent => consent.Organisation == organisation);
        return (shared?.Name ?? agreed?.Name) is { } name
            ? $"{name}: {string.Join(", ", (shared?.Parts.Where(part => part.Ground == SharingGround.Consent).Select(part => part.Name) ?? []).Concat(agreed?.Parts ?? []).Distinct())}"
            : null;
    }

    private static string? QuestionIfNamed(TrackAnswer answer, RouteValueDictionary path) => path["questionId"] is null ? "" : Question(answer, path);

    private static string? Question(TrackAnswer answer, RouteValueDictionary path) =>
        answer.Questions.FirstOrDefault(question => Is(path, "questionId", question.QuestionId)) is { } found ? found.Text ?? found.Service ?? "" : null;

    internal static string Lines(IEnumerable<string> items) => string.Join('\n', items);

    internal static bool Is(RouteValueDictionary path, string name, Guid id) => path[name]?.ToString() == id.ToString();
}
