using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Reading;
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
    [WolverineGet("/api/v1/inbox"), Answers(200, typeof(PageOf<InboxRow>))]
    [Asks("view", OneOf = ["mine", "desk", "organisation", "offered", "overdue", "dueSoon", "unread", "undelivered", "waitingForCitizen"], Description = "A ready-made view.")]
    [Asks("scope", OneOf = ["mine", "desk", "organisation"], Description = "Whose work; without it, all that the caller may see.")]
    [Asks("status", OneOf = ["new", "atFirstLine", "offered", "atSecondLine", "awaitingCitizen", "inMediation", "answered", "decided", "withdrawn", "open", "closed"], Description = "Where a question stands, or whether the case is open.")]
    [Asks("due", OneOf = ["overdue", "soon"], Description = "Past its decision date, or within ten working days of it.")]
    [Asks("service", Description = "A code of the catalogue.")]
    [Asks("q")]
    [Asks("sort", OneOf = ["decideBy", "urgency", "lastActivity", "age", "-decideBy", "-urgency", "-lastActivity", "-age"])]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CatalogueVersions catalogues, ReadLog log, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var (wanted, problem) = InboxWanted.From(http.Request.Parameters(), catalogues.Current);
        if (problem is not null) return problem.ToResult();
        return await Show(http, store, wanted, null, log, time);
    }

    internal static async Task<IResult> Show(HttpContext http, IDocumentStore store, InboxWanted wanted, FoundCases? only, ReadLog log, TimeProvider time)
    {
        var caller = http.Caller(AllowedRoles.Officials, wanted.Place);
        var viewer = new InboxViewer(caller.Actor);
        var today = LocalDay.Of(time.GetUtcNow());
        var (items, next, total) = await InboxReading.Page(store, wanted, viewer, today, only, http.RequestAborted);
        await log.Write(caller, "inbox", [.. items.Select(item => item.CaseId)]);
        return new ViewAnswer(new Page([.. items.Select(item => InboxRow.Of(item, today))], next, total));
    }
}
