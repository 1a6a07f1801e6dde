using Casework.Application.Cases.Intake;
using Casework.Application.Problems;
using Casework.Application.Registers;
using Casework.Domain.Catalogues;
using Casework.Http.Requests;
using Casework.Web.Layout;
using Casework.Web.Track;

namespace Casework.Web.Ask;

/// <summary>Asking online at <c>/ask</c>: from a life event to questions that are sent in once, without scripts, step by step.</summary>
internal static class AskPages
{
    public const string Path = "/ask";
    public static readonly IReadOnlyList<string> Steps = ["start", "situation", "services", "known", "form", "words", "check"];

    public static string PathOf(string step) => step == "start" ? Path : $"{Path}/{step}";

    public static async Task<IResult> Show(HttpContext http, string step)
    {
        var visit = new AskVisit(http);
        var draft = await visit.Draft();
        if (draft is { IsOver: true } && step != "start") return TrackPages.Redirect(PathOf(draft.SentAs is null ? "counter" : "done"));
        if (draft is null or { IsOver: true }) return step == "start" ? Form(visit, step, new() { Once = "" }, []) : TrackPages.Redirect(Path);
        if (step == "known") draft = await LookUp(visit, draft);
        if (IsTooFar(step, draft)) return TrackPages.Redirect(Path);
        if (step == "form" && visit.Service(draft) is null) return TrackPages.Redirect(PathOf("words"));
        return Form(visit, step, draft, []);
    }

    public static async Task<IResult> Save(HttpContext http, string step)
    {
        var visit = new AskVisit(http);
        var draft = await visit.Draft();
        var fresh = draft is null or { IsOver: true };
        if (fresh && step != "start") return TrackPages.Redirect(Path);
        if (fresh) draft = new() { Once = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString() };
        var form = await http.Form();
        if (step == "form" && visit.Sent(draft!, form) is null) return TrackPages.Redirect(PathOf("form"));
        var (filled, faults) = step == "form" ? AskForms.Take(draft!, visit.Sent(draft!, form)!, form, visit.Today) : AskSteps.Take(step, draft!, form, visit);
        if (faults.Count > 0) return Form(visit, step, filled, faults, service: visit.Sent(filled, form));
        await (fresh ? visit.Begin(filled) : visit.Keep(filled));
        return TrackPages.Redirect(PathOf(AskSteps.After(step, filled, visit.Catalogue)));
    }

    /// <summary>The step with what was filled in, where its form was too old to be sent.</summary>
    public static async Task<IResult> Again(HttpContext http, string step, Problem problem)
    {
        var visit = new AskVisit(http);
        if (await visit.Draft() is not { IsOver: false } draft) return TrackPages.Redirect(Path);
        var form = await http.Form();
        if (step == "form" && visit.Sent(draft, form) is null) return TrackPages.Redirect(PathOf("form"));
        var (filled, _) = step == "form" ? AskForms.Take(draft, visit.Sent(draft, form)!, form, visit.Today) : AskSteps.Take(step, draft, form, visit);
        return Form(visit, step, filled, [], problem, visit.Sent(filled, form));
    }

    /// <summary>Stop here and go on at a counter: the draft moves under a code.</summary>
    public static async Task<IResult> Pass(HttpContext http)
    {
        var visit = new AskVisit(http);
        if (await visit.Draft() is not { IsOver: false } draft) return TrackPages.Redirect(Path);
        var body = AskSending.Body(draft, visit);
        var passed = await PassedDraft.Pass(
            new(body.Citizen, body.LifeEvent, body.Wish, body.Language, body.Questions), http.Caller(), visit.Drafts, http.RequestAborted);
        await visit.Keep(new() { Once = draft.Once, CounterCode = passed.Code, CounterUntil = passed.Until });
        return TrackPages.Redirect(PathOf("counter"));
    }

    public static async Task<IResult> ShowCode(HttpContext http)
    {
        var visit = new AskVisit(http);
        if (await visit.Draft() is not { CounterCode: { } code } draft) return TrackPages.Redirect(Path);
        return new HtmlPage<AskCounterPage>(new Dictionary<string, object?>
        {
            [nameof(AskCounterPage.Around)] = visit.Page.Around(),
            [nameof(AskCounterPage.Code)] = code,
            [nameof(AskCounterPage.Until)] = draft.CounterUntil!.Value,
        });
    }

    public static IResult Form(AskVisit visit, string step, AskDraft draft, IReadOnlyList<Fault> faults, Problem? problem = null, Service? service = null)
    {
        problem ??= faults.Count > 0 ? Problem.Invalid(faults) : null;
        var (say, catalogue) = (visit.Page.Say, visit.Catalogue);
        return new HtmlPage<AskPage>(
            new Dictionary<string, object?>
            {
                [nameof(AskPage.Around)] = visit.Page.Around(),
                [nameof(AskPage.Step)] = step,
                [nameof(AskPage.Draft)] = draft,
                [nameof(AskPage.Catalogue)] = catalogue,
                [nameof(AskPage.Service)] = service ?? (step == "form" ? visit.Service(draft) : null),
                [nameof(AskPage.OffersSignIn)] = visit.Page.OffersSignIn && !visit.Page.IsCitizen,
                [nameof(AskPage.Citizen)] = visit.Page.IsCitizen,
                [nameof(AskPage.Back)] = AskSteps.Before(step, draft, catalogue) is { } before ? PathOf(before) : null,
                [nameof(AskPage.Refused)] = problem is null ? null : FormRefused.Of(say, problem, field => Label(say, draft, field, catalogue)),
            },
            problem?.Status ?? 200);
    }

    private static string Label(Said say, AskDraft draft, string field, Catalogue catalogue) => field switch
    {
        _ when draft.Event(catalogue)?.Questions?.FirstOrDefault(question => question.Code == field) is { } asked => asked.Text.In(say.Language),
        _ when field.StartsWith("f-", StringComparison.Ordinal) => AskForms.LabelOf(draft.Asked(catalogue).OfType<Service>(), field, say),
        _ when field.StartsWith("words-", StringComparison.Ordinal) => say["ask.words"],
        _ when field.StartsWith("wrong-", StringComparison.Ordinal) => say["facts.wrong"],
        _ => say[$"ask.{field}"],
    };

    private static bool IsTooFar(string step, AskDraft draft) => step switch
    {
        "known" or "form" or "words" => draft.Services is null,
        "check" => draft.Services is null || draft.Wish is null,
        _ => false,
    };

    /// <summary>Read once, at the source, for whoever is signed in; the answer goes into the draft and nowhere else.</summary>
    private static async Task<AskDraft> LookUp(AskVisit visit, AskDraft draft)
    {
        if (!visit.Page.IsCitizen || draft.Facts is not null) return draft;
        var (known, _) = await visit.Http.RequestServices.GetRequiredService<OwnFacts>().Read(visit.Http.Caller());
        // Whoever is not signed in surely enough is asked what the registers would have told.
        if (known is null) return draft;
        var looked = draft with { Facts = known.Facts };
        await visit.Keep(looked);
        return looked;
    }
}
