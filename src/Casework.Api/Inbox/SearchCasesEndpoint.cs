using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Json;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Texts;
using Casework.Application.Validation;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Inbox;
using Casework.Projections.Vault;
using Marten;
using Marten.Linq.MatchesSql;
using Wolverine.Http;

namespace Casework.Api.Inbox;

/// <summary>
/// Finds cases by number, name or text, for a stated purpose. The first line finds cases of every desk; the second line only what its
/// organisation is involved in. Newest first; everything that shows is logged.
/// </summary>
public static class SearchCasesEndpoint
{
    [WolverinePost("/api/v1/cases/search"), Tags("Search"), Takes(typeof(SearchCasesRequest)), Answers(200, typeof(PageOf<InboxRow>))]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Post(
        HttpContext http, IDocumentStore store, CatalogueVersions catalogues, CitizenIndex citizens, RequestValidation shapes, Words words, ReadLog log, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.Officials) is { } refusal) return refusal.ToResult();
        var caller = http.Caller(AllowedRoles.Officials);
        if (caller.Purpose is null) return Problem.Of(403, "purpose-required").ToResult();
        if (!catalogues.Current.Purposes.ContainsKey(caller.Purpose)) return Problem.Of(400, "unknown-purpose").ToResult();
        var (body, malformed) = Body.Parse<SearchCasesRequest>(await RequestBody.Bytes(http.Request, http.RequestAborted), optional: false);
        if (shapes.Check(body, malformed) is { } badShape) return badShape.ToResult();
        var given = http.Request.Parameters();
        var (limit, from) = (given.Limit(), given.NumberCursor() ?? 0);
        if (body!.IsEmpty()) given.Fault("text", "one-of-these", "bsn, kvkNumber, name, caseNumber, text");
        if (given.Problem is { } problem) return problem.ToResult();

        await using var session = store.QuerySession();
        var viewer = new InboxViewer(caller.Actor);
        var found = await Visible(session, await body.Find(session, citizens, viewer, http.RequestAborted), viewer, http.RequestAborted);
        var page = Page.Of(found, limit, from);
        await log.Write(caller, "search", [.. page.Items.Cast<InboxItem>().Select(item => item.CaseId)]);
        var (today, names) = (LocalDay.Of(time.GetUtcNow()), new CodeNames(words, catalogues.Current, Language.Of(http.Request)));
        return new ViewAnswer(page with { Items = [.. page.Items.Cast<InboxItem>().Select(item => InboxRow.Of(item, today, names))] });
    }

    /// <summary>A desk finds the lines that see the whole; an organisation those of its own.</summary>
    private static async Task<IReadOnlyList<InboxItem>> Visible(IQuerySession session, FoundCases found, InboxViewer viewer, CancellationToken cancellation)
    {
        var items = session.Query<InboxItem>().Where(item => item.CaseId.IsOneOf(found.CaseIds));
        object[] own = [viewer.All];
        items = viewer.Desk is null ? items.Where(item => item.MatchesSql("d.audience && ?", own)) : items.Where(item => item.Organisation == null);
        if (found.ByPerson) items = items.Where(item => item.ShowsCitizen);
        return await items.OrderByDescending(item => item.Id).ToListAsync(cancellation);
    }
}
