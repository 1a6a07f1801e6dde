using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Application.Registers;
using Casework.Application.Track;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Http.Requests;
using Casework.Web.Layout;
using Casework.Web.Track;

namespace Casework.Web.Ask;

/// <summary>What the service of a question needs to know, filled in or corrected by its citizen: the form on which it was asked, as it stands now.</summary>
internal static class FormPages
{
    public const string Name = TrackPages.FormAct;
    public const string Path = "/track/form/{questionId:guid}";

    public static Task<IResult> Show(HttpContext http) => Page(http, null, null);

    /// <summary>The form with what was filled in, where it was too old to be sent.</summary>
    public static async Task<IResult> Again(HttpContext http, Problem problem) => await Page(http, await http.Form(), problem);

    public static async Task<IResult> Send(HttpContext http) => await Page(http, await http.Form(), null);

    private static async Task<IResult> Page(HttpContext http, IFormCollection? sent, Problem? refused)
    {
        var visit = new PageVisit(http);
        if (visit.Session is null) return TrackPages.SignInForm(visit, notice: visit.WasSignedIn ? "sign-in.over" : null);
        var (answer, problem) = await CitizenCalls.Follow(http, visit.Session);
        if (answer is null) return TrackPages.SignInAgain(visit, problem!);
        var asked = answer.Questions.FirstOrDefault(question => question.QuestionId == http.PathValues().Id("questionId"));
        if (asked is not { HasForm: true } || !answer.PermittedActions.Contains("fillInForm")) return ProblemPages.Of(http, Problem.NotFound);
        var service = http.RequestServices.GetRequiredService<CatalogueVersions>().Current.Services[asked.ServiceCode!];
        var draft = Draft(answer, asked);
        if (sent is not null)
        {
            (draft, var faults) = AskForms.Take(draft, service, sent, LocalDay.Of(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()));
            refused ??= faults.Count > 0 ? Problem.Invalid([.. faults]) : await Fill(http, visit.Session, asked, draft, service, sent);
            if (refused is null) return TrackPages.Redirect($"/track?done={Name}");
        }

        return new HtmlPage<FormPage>(
            new Dictionary<string, object?>
            {
                [nameof(FormPage.Around)] = visit.Around(answer.Contact),
                [nameof(FormPage.Draft)] = draft,
                [nameof(FormPage.Service)] = service,
                [nameof(FormPage.Once)] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
                [nameof(FormPage.Refused)] = refused is null ? null : FormRefused.Of(visit.Say, refused, field => AskForms.LabelOf([service], field, visit.Say)),
            },
            refused?.Status ?? 200);
    }

    /// <summary>What registers told is not asked again, unless it is in doubt.</summary>
    private static AskDraft Draft(TrackAnswer answer, TrackedQuestion asked) => new()
    {
        Once = "",
        Services = [asked.ServiceCode!],
        Facts = answer.Facts.Count == 0 ? null : [.. answer.Facts.Where(fact => !fact.InDoubt).Select(fact => new KnownFact(fact.Source, fact.Attribute, fact.Value, default, ""))],
        Forms = new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>
        {
            [asked.ServiceCode!] = (asked.FormData ?? []).ToDictionary(field => field.Key, field => JsonSerializer.SerializeToElement(field.Value)),
        },
    };

    /// <summary>Every field that was shown goes along: what was emptied is taken away.</summary>
    private static Task<Problem?> Fill(HttpContext http, TrackSession session, TrackedQuestion asked, AskDraft draft, Service service, IFormCollection sent)
    {
        var form = AskForms.Form(draft, service);
        var shown = draft.Shown.Select(key => key[(service.Code.Length + 1)..]).ToList();
        var data = new JsonObject(shown.Select(code => KeyValuePair.Create(code, form.Has(code) ? JsonNode.Parse(form.Values[code].GetRawText()) : null)));
        return CitizenCalls.Send(
            http, session, sent["once"].ToString(), new() { ["questionId"] = asked.QuestionId.ToString(), ["formData"] = data }, typeof(FillInOwnFormEndpoint), PathValues.None);
    }
}
