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
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CatalogueVersions catalogues, Words words, InboxQuery inbox, ReadLog log, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var (wanted, problem) = InboxWanted.From(http.Request.Parameters(), catalogues.Current);
        if (problem is not null) return problem.ToResult();
        return AcceptsCsv(http)
            ? new InboxCsv(
                store, wanted, http.Caller(AllowedRoles.Officials, wanted.Place), LocalDay.Of(time.GetUtcNow()), new(words, catalogues.Current, Language.Of(http.Request)), log)
            : await Show(http, inbox, wanted, null);
    }

    private static bool AcceptsCsv(HttpContext http) => http.Request.GetTypedHeaders().Accept.Any(type => type.MediaType == InboxCsv.MediaType);

    internal static async Task<IResult> Show(HttpContext http, InboxQuery inbox, InboxWanted wanted, FoundCases? only)
    {
        var found = await inbox.Page(http.Caller(AllowedRoles.Officials, wanted.Place), wanted, only);
        return new ViewAnswer(new Page([.. found.Items], found.Next, found.Total));
    }
}
