using Casework.Api.Door;
using Casework.Api.Reading;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>The list of cases that an official or coordinator must look after. What it shows is one entry in the read log.</summary>
public static class GetInboxEndpoint
{
    [WolverineGet("/api/v1/inbox"), Answers(200, typeof(Page))]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CatalogueVersions catalogues, ReadLog log, TimeProvider time)
    {
        if (ReadingDoor.Refusal(http, Who.Officials) is { } refusal) return refusal.ToResult();
        var (wanted, problem) = InboxWanted.From(new Given(http.Request), catalogues.Current);
        if (problem is not null) return problem.ToResult();
        await using var session = store.QuerySession();
        return await Show(http, session, wanted, null, log, time);
    }

    internal static async Task<IResult> Show(HttpContext http, IQuerySession session, InboxWanted wanted, Guid[]? only, ReadLog log, TimeProvider time)
    {
        var caller = Caller.Of(http);
        var viewer = new InboxViewer(caller.Actor);
        var today = LocalDay.Of(time.GetUtcNow());
        var (items, next, total) = await InboxReading.Page(session, wanted, viewer, today, only, http.RequestAborted);
        await log.Write(caller, "inbox", [.. items.Select(item => item.Id)]);
        return new ViewAnswer(new Page([.. items.Select(item => InboxRow.Of(item, viewer, today))], next, total));
    }
}
