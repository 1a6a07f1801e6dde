using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>The list of cases that an official or coordinator must look after. What it shows is one entry in the read log.</summary>
public static class GetInboxEndpoint
{
    [WolverineGet("/api/v1/inbox"), Answers(200, typeof(PageOf<InboxRow>)), Answers(200, MediaType = InboxCsv.MediaType)]
    [Asks("view", OneOf = ["mine", "desk", "organisation", "offered", "overdue", "dueSoon", "unread", "undelivered", "waitingForCitizen"], Description = "A ready-made view.")]
    [Asks("scope", OneOf = ["mine", "desk", "organisation"], Description = "Whose work; without it, all that the caller may see.")]
    [Asks("status", OneOf = ["new", "atFirstLine", "offered", "atSecondLine", "awaitingCitizen", "inMediation", "answered", "decided", "withdrawn", "open", "closed"], Repeatable = true, Description = "Where a question stands, or whether the case is open; of several, one must hold.")]
    [Asks("due", OneOf = ["overdue", "soon"], Description = "Past its decision date, or within ten working days of it.")]
    [Asks("service", Repeatable = true, Description = "Codes of the catalogue; of several, one must hold.")]
    [Asks("lifeEvent", Description = "A code of the catalogue; only the desk sees it.")]
    [Asks("organisation", Description = "A code of the catalogue: it holds a question, or is asked to.")]
    [Asks("official", Description = "The id of whoever answers for the case or works on it.")]
    [Asks("route", OneOf = ["answerNow", "standard", "tailored"], Description = "How a question is handled.")]
    [Asks("channel", OneOf = ["counter", "phone", "chat", "web", "email", "letter"], Description = "By which the case came in; only the desk sees it.")]
    [Asks("unread", typeof(bool), Description = "True: only what nobody has seen to.")]
    [Asks("decideFrom", typeof(DateOnly), Description = "The first date of the case is this day or later.")]
    [Asks("decideTo", typeof(DateOnly), Description = "The first date of the case is this day or earlier.")]
    [Asks("openedFrom", typeof(DateOnly), Description = "Received on this day or later.")]
    [Asks("openedTo", typeof(DateOnly), Description = "Received on this day or earlier.")]
    [Asks("q")]
    [Asks("sort", OneOf = ["decideBy", "urgency", "lastActivity", "age", "name", "-decideBy", "-urgency", "-lastActivity", "-age", "-name"])]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CatalogueVersions catalogues, Words words, ReadLog log, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var (wanted, problem) = InboxWanted.From(http.Request.Parameters(), catalogues.Current);
        if (problem is not null) return problem.ToResult();
        var names = new CodeNames(words, catalogues.Current, Language.Of(http.Request));
        return AcceptsCsv(http)
            ? new InboxCsv(store, wanted, http.Caller(AllowedRoles.Officials, wanted.Place), LocalDay.Of(time.GetUtcNow()), names, log)
            : await Show(http, store, wanted, null, names, log, time);
    }

    private static bool AcceptsCsv(HttpContext http) => http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == InboxCsv.MediaType);

    internal static async Task<IResult> Show(HttpContext http, IDocumentStore store, InboxWanted wanted, FoundCases? only, CodeNames names, ReadLog log, TimeProvider time)
    {
        var caller = http.Caller(AllowedRoles.Officials, wanted.Place);
        var viewer = new InboxViewer(caller.Actor);
        var today = LocalDay.Of(time.GetUtcNow());
        var (items, next, total) = await InboxReading.Page(store, wanted, viewer, today, only, http.RequestAborted);
        await log.Write(caller, "inbox", [.. items.Select(item => item.CaseId)]);
        return new ViewAnswer(new Page([.. items.Select(item => InboxRow.Of(item, today, names))], next, total));
    }
}
