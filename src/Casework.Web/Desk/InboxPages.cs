using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Validation;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using Casework.Web.Layout;
using Marten;

namespace Casework.Web.Desk;

/// <summary>The list of cases that an official looks after, and the search for a person in it.</summary>
internal static class InboxPages
{
    public static async Task<IResult> Show(DeskVisit visit)
    {
        if (!AllowedRoles.Officials.Includes(visit.Actor!)) return new HtmlPage<NoInboxPage>(new Dictionary<string, object?> { [nameof(NoInboxPage.Around)] = visit.Around() });
        var (inbox, choice) = (Service<InboxQuery>(visit), InboxChoice.Of(visit.Http.Request));
        var (counts, saved) = await inbox.Counts(visit.Caller);
        var chosen = saved.FirstOrDefault(view => view.Id == choice.Saved);
        if (choice.Saved is not null && chosen is null) return ProblemPages.Of(visit.Http, Problem.NotFound);
        var (wanted, problem) = InboxWanted.From(choice.Parameters(chosen), Service<CatalogueVersions>(visit).Current);
        if (problem is not null) return ProblemPages.Of(visit.Http, problem);
        return Page(visit, new(visit.Names, visit.Say, Today(visit), choice, counts, saved, await inbox.Page(visit.Caller, wanted, null)));
    }

    /// <summary>By what may stand in no address: a name, a number, or words of the texts.</summary>
    public static async Task<IResult> Search(DeskVisit visit)
    {
        if (!AllowedRoles.Officials.Includes(visit.Actor!)) return ProblemPages.Of(visit.Http, Problem.Of(403, "not-allowed"));
        var form = await visit.Http.Form();
        string? Given(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        var sought = new SearchCasesRequest(Given("bsn"), null, Given("name"), Given("caseNumber"), Given("text"));
        var problem = Service<RequestValidation>(visit).Check(sought, null)
            ?? (sought.IsEmpty() ? Problem.Invalid([new("name", "required", [])]) : null);
        var (inbox, choice) = (Service<InboxQuery>(visit), InboxChoice.Of(visit.Http.Request) with { View = null });
        var (counts, saved) = await inbox.Counts(visit.Caller);
        var found = problem is null ? await Find(visit, inbox, sought) : new([], null, 0);
        return Page(visit, new(visit.Names, visit.Say, Today(visit), choice, counts, saved, found)
        {
            Sought = sought,
            Refused = problem is null ? null : FormRefused.Of(visit.Say, problem, field => visit.Say.IfAny($"desk.search.{field}") ?? field),
        }, problem?.Status ?? 200);
    }

    private static async Task<InboxRows> Find(DeskVisit visit, InboxQuery inbox, SearchCasesRequest sought)
    {
        await using var session = Service<IDocumentStore>(visit).QuerySession();
        var only = await sought.Find(session, Service<CitizenIndex>(visit), new(visit.Actor!), visit.Http.RequestAborted);
        var any = new Dictionary<string, string> { ["sort"] = "-lastActivity" };
        var statuses = (string?[])["open", "closed"];
        var (wanted, _) = InboxWanted.From(
            new QueryParameters(name => name == "status" ? statuses : any.TryGetValue(name, out var value) ? [value] : []), Service<CatalogueVersions>(visit).Current);
        return await inbox.Page(visit.Caller, wanted, only);
    }

    private static HtmlPage<InboxPage> Page(DeskVisit visit, InboxView view, int status = 200) => new(new Dictionary<string, object?>
    {
        [nameof(InboxPage.Around)] = visit.Around(),
        [nameof(InboxPage.View)] = view,
        [nameof(InboxPage.Me)] = visit.Actor,
    }, status);

    private static DateOnly Today(DeskVisit visit) => LocalDay.Of(Service<TimeProvider>(visit).GetUtcNow());

    private static T Service<T>(DeskVisit visit) where T : notnull => visit.Http.RequestServices.GetRequiredService<T>();
}
