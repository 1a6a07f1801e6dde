using System.Security.Claims;
using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Track;
using Casework.Domain;
using Casework.Http.Requests;
using Casework.Web.Layout;
using Casework.Web.Paper;
using Casework.Web.Track;

namespace Casework.Web.Ask;

/// <summary>Sends the questions in, through the intake that every desk uses, and shows what came of them.</summary>
internal static class AskSending
{
    public static async Task<IResult> Send(HttpContext http)
    {
        var visit = new AskVisit(http);
        var draft = await visit.Draft();
        if (draft is { IsOver: true }) return TrackPages.Redirect(AskPages.PathOf("done"));
        if (draft is null or { Wish: null } or { Services: null }) return TrackPages.Redirect(AskPages.Path);
        var (taken, refused) = await Intake(http, draft, Body(draft, visit));
        return taken is null ? AskPages.Form(visit, "check", draft, [], refused) : await Sent(visit, draft, taken.Answer);
    }

    public static async Task<IResult> Done(HttpContext http)
    {
        var visit = new AskVisit(http);
        if (await visit.Draft() is not { SentAs: { } number, TrackingCode: { } code }) return TrackPages.Redirect(AskPages.Path);
        var (answer, problem) = await CitizenCalls.Follow(http, new(number, code, default));
        if (answer is null) return ProblemPages.Of(http, problem!);
        return new HtmlPage<AskDonePage>(new Dictionary<string, object?>
        {
            [nameof(AskDonePage.Around)] = visit.Page.Around(answer.Contact),
            [nameof(AskDonePage.Case)] = answer,
            [nameof(AskDonePage.Code)] = code,
            [nameof(AskDonePage.Once)] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
        });
    }

    public const string PrintPath = "/ask/done/print";

    /// <summary>Number, code and dates on one sheet, to print or to keep as a file; the code stands in no address and in no mail.</summary>
    public static async Task<IResult> Print(HttpContext http)
    {
        var visit = new AskVisit(http);
        if (await visit.Draft() is not { SentAs: { } number, TrackingCode: { } code }) return TrackPages.Redirect(AskPages.Path);
        var (answer, problem) = await CitizenCalls.Follow(http, new(number, code, default));
        if (answer is null) return ProblemPages.Of(http, problem!);
        string[] groups = [.. code.Split('-') is { Length: > 1 } parts ? parts : code.Chunk(4).Select(group => new string(group))];
        return new HtmlPage<SlipPage>(new Dictionary<string, object?>
        {
            [nameof(SlipPage.Say)] = visit.Page.Say,
            [nameof(SlipPage.Slip)] = new PrintedSlip(
                number, groups, $"{http.Request.Scheme}://{http.Request.Host}/track", answer.Contact,
                [.. answer.Questions.Where(asked => asked is { Decision: null, DecideBy: not null }).Select(asked => (asked.Service, asked.DecideBy!.Value))], null),
        });
    }

    /// <summary>What else people in this situation need: taken or declined, one at a time.</summary>
    public static async Task<IResult> Suggested(HttpContext http)
    {
        var visit = new AskVisit(http);
        if (await visit.Draft() is not { SentAs: { } number, TrackingCode: { } code }) return TrackPages.Redirect(AskPages.Path);
        var form = await http.Form();
        if (!Guid.TryParse(form["suggestion"], out var suggestion)) return ProblemPages.Of(http, Problem.NotFound);
        var problem = await CitizenCalls.Send(http, new(number, code, default), form["once"].ToString() + suggestion, new() { ["taken"] = form["taken"] == "yes" },
            typeof(AnswerSuggestedEndpoint), new(new Dictionary<string, string> { ["suggestionId"] = suggestion.ToString() }));
        return problem is null or { Code: "already-answered" } ? TrackPages.Redirect(AskPages.PathOf("done") + "#suggestions") : ProblemPages.Of(http, problem);
    }

    /// <summary>The intake as the API takes it. Without words of their own a question is called after its service.</summary>
    public static OpenCaseRequest Body(AskDraft draft, AskVisit visit)
    {
        var (kvk, language) = (visit.Page.IsCitizen && visit.Http.User.FindFirstValue("bsn") is null && visit.Http.User.FindFirstValue("kvk") is not null, visit.Page.Say.Language);
        QuestionBody[] questions = [.. (draft.Services ?? []).Select(code => (code, service: visit.Catalogue.Services.GetValueOrDefault(code))).Select(asked => new QuestionBody(
            draft.Words.GetValueOrDefault(asked.code) is { Length: > 0 } words ? words : asked.service?.Name.In(language), asked.service?.Code, null, AskForms.Data(draft, asked.service)))];
        ReuseBody[] reuse = [.. (visit.Page.IsCitizen ? draft.Facts ?? [] : []).Select(fact => new ReuseBody(fact.Fact, draft.Wrong.GetValueOrDefault(fact.Attribute)))];
        var name = draft.Facts?.FirstOrDefault(fact => fact.Attribute == "name")?.Value ?? draft.Name;
        return new(
            new(kvk ? CitizenKind.Business : name is null && !visit.Page.IsCitizen ? CitizenKind.Anonymous : CitizenKind.Person, name, null, null), null, Channel.Web, null,
            draft.LifeEvent.Length == 0 ? null : draft.LifeEvent, draft.Wish, null, language, null, null, questions, null, Reuse: reuse.Length == 0 ? null : reuse);
    }

    /// <summary>Sent twice at the same moment, the second waits for what the first one made.</summary>
    private static Task<QueryAnswer<Intaken>> Intake(HttpContext http, AskDraft draft, OpenCaseRequest body)
    {
        var caller = http.Caller();
        // Whoever is not signed in asks as a citizen without a number: the case is followed with its code.
        if (!caller.SignedIn.IsAuthenticated) caller = caller with { SignedIn = new(Actor.Citizen, null, null), Id = "web" };
        caller = caller with { StoredKey = Caller.KeyOf(caller.Id, null, "page /ask", draft.Once) };
        var source = new JsonBody(JsonSerializer.SerializeToUtf8Bytes(body, Casework.Application.Json.Body.Strict));
        return http.RequestServices.GetRequiredService<IntakeExecutor>().Execute(caller, source, waits: true, http.RequestAborted);
    }

    private static async Task<IResult> Sent(AskVisit visit, AskDraft draft, IntakeAnswer taken)
    {
        await visit.Keep(new() { Once = draft.Once, SentAs = taken.CaseNumber, TrackingCode = taken.TrackingCode });
        // From here on the case is followed like any other.
        visit.Page.Sessions.Begin(visit.Http, taken.CaseNumber, taken.TrackingCode!);
        return TrackPages.Redirect(AskPages.PathOf("done"));
    }
}
