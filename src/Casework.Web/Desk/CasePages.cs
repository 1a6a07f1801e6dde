using System.Text;
using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.CaseFiles;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Domain.Catalogues;
using Casework.Domain.Officials;
using Casework.Domain.Terms;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using Casework.Web.Layout;

namespace Casework.Web.Desk;

/// <summary>The page of a case, and the acts on it: read through the executor that the API reads through, and acted on through its routes.</summary>
internal static class CasePages
{
    public static Task<IResult> Show(DeskVisit visit) => Show(visit, null, null, null);

    /// <summary>The page with the form of an act open.</summary>
    public static Task<IResult> Open(DeskVisit visit) =>
        Act(visit) is { } act ? Show(visit, act, null, null) : Task.FromResult(ProblemPages.Of(visit.Http, Problem.NotFound));

    public static async Task<IResult> Send(DeskVisit visit)
    {
        if (Act(visit) is not { } act) return ProblemPages.Of(visit.Http, Problem.NotFound);
        var form = await visit.Http.Form();
        var problem = await Execute(visit, act, form);
        if (problem is not null) return await Show(visit, act, form, problem);
        var done = $"/desk/cases/{CaseId(visit)}?done={act.Name}";
        return new SeeOther(visit.Caller.Purpose is { } purpose ? $"{done}&purpose={Uri.EscapeDataString(purpose)}" : done);
    }

    /// <summary>The form with what was filled in, where it was too old to be sent.</summary>
    public static async Task<IResult> Again(DeskVisit visit, Problem problem) =>
        Act(visit) is { } act ? await Show(visit, act, await visit.Http.Form(), problem) : ProblemPages.Of(visit.Http, Problem.NotFound);

    private static async Task<Problem?> Execute(DeskVisit visit, DeskAct act, IFormCollection form)
    {
        var (on, once) = (On(visit), form["once"].ToString());
        if (act.PathName is not null && on is null) return Problem.NotFound;
        var caller = visit.Caller;
        caller = caller with { StoredKey = once.Length == 0 ? null : Caller.KeyOf(caller.Id, null, $"page {visit.Http.Request.Path} {on}", once) };
        var route = Service<CommandRoutes>(visit).Of(act.Endpoint);
        var named = new Dictionary<string, string> { ["caseId"] = CaseId(visit).ToString() };
        if (act.PathName is { } thing) named[thing] = on!.Value.ToString();
        var path = new PathValues(named);
        var gate = new OfficialGate(CaseId(visit), route, caller, path, Service<CatalogueVersions>(visit).Current);
        var body = new JsonBody(Encoding.UTF8.GetBytes(act.Body(form, visit.Actor!, on).ToJsonString()));
        return (await route.Execute(Service<CommandExecutor>(visit), new(caller, gate, path, body), visit.Http.RequestAborted)).Refusal;
    }

    private static async Task<IResult> Show(DeskVisit visit, DeskAct? act, IFormCollection? sent, Problem? refused)
    {
        var (file, problem) = await Read(visit);
        if (problem is { Code: "purpose-required" }) return AskPurpose(visit);
        if (file is null) return ProblemPages.Of(visit.Http, problem!);
        var on = On(visit);
        var today = LocalDay.Of(Service<TimeProvider>(visit).GetUtcNow());
        var shown = new DeskCase(file, Service<KeyRing>(visit), visit.Names, visit.Say, today, visit.Actor!, visit.Caller.Purpose)
        {
            Colleagues = file.PermittedActions.Contains("assign") ? await Colleagues(visit, file) : [],
            Done = DeskActs.Named(visit.Http.Request.Query["done"])?.Name,
        };
        // What was sent is shown with its refusal also where the act has gone meanwhile.
        if (act is not null && (refused is not null || shown.Acts(on).Contains(act)))
        {
            var once = sent?["once"].ToString() is { Length: > 0 } before && refused is { Status: 400 } ? before : Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString();
            var told = refused is null ? null : FormRefused.Of(visit.Say, refused, field => visit.Say.IfAny($"desk.act.{act.Name}.{field}") ?? field);
            shown = shown with { Form = new(act, on, once, sent, told) };
        }

        return new HtmlPage<CasePage>(
            new Dictionary<string, object?> { [nameof(CasePage.Around)] = visit.Around(), [nameof(CasePage.Case)] = shown }, refused?.Status ?? 200);
    }

    private static Task<QueryAnswer<CaseFileAnswer>> Read(DeskVisit visit) => Service<QueryExecutor>(visit).Read(
        visit.Caller, CaseId(visit), AllowedRoles.Readers, "case-file",
        async look => new QueryAnswer<CaseFileAnswer>(await CaseFileAnswer.Now(look, Service<PermittedActions>(visit), Service<CatalogueVersions>(visit))));

    private static HtmlPage<PurposePage> AskPurpose(DeskVisit visit) => new(new Dictionary<string, object?>
    {
        [nameof(PurposePage.Around)] = visit.Around(),
        [nameof(PurposePage.Path)] = visit.Http.Request.Path.Value,
        [nameof(PurposePage.Purposes)] = visit.Names.Catalogue.Purposes.Keys.Select(code => (code, visit.Names.Purpose(code))).ToList(),
    });

    private static async Task<IReadOnlyList<Domain.Cases.Official>> Colleagues(DeskVisit visit, CaseFileAnswer file)
    {
        var place = file.CaseManager.Organisation is { } organisation ? Place.Organisation(organisation) : Place.Desk(file.DeskId);
        return [.. (await Service<OfficialDirectory>(visit).Working(place, visit.Http.RequestAborted)).Where(official => official.OfficialId != file.CaseManager.OfficialId)];
    }

    private static DeskAct? Act(DeskVisit visit) => DeskActs.Named(visit.Http.Request.RouteValues["act"]?.ToString());

    private static Guid CaseId(DeskVisit visit) => Guid.Parse(visit.Http.Request.RouteValues["caseId"]!.ToString()!);

    private static Guid? On(DeskVisit visit) => Guid.TryParse(visit.Http.Request.Query["on"], out var on) ? on : null;

    private static T Service<T>(DeskVisit visit) where T : notnull => visit.Http.RequestServices.GetRequiredService<T>();
}
