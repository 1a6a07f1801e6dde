using Casework.Application.Access;
using Casework.Application.Documents;
using Casework.Application.Problems;
using Casework.Application.Track;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Http.Files;
using Casework.Web.Dossier;
using Casework.Web.Layout;
using Microsoft.AspNetCore.Antiforgery;

namespace Casework.Web.Track;

/// <summary>Sends a file on to the API as it comes in, shows what went wrong, and gives documents and the dossier to save.</summary>
internal static class DocumentPages
{
    public const string Path = "/track/document/{requestId:guid?}";

    public static async Task<IResult> Show(HttpContext http)
    {
        var visit = new PageVisit(http);
        return visit.Session is null ? TrackPages.SignInForm(visit, notice: visit.WasSignedIn ? "sign-in.over" : null) : await Form(http, visit, null, null);
    }

    /// <summary>The fields come before the file: they tell whether the form is one of ours, and the file goes on to the API unread.</summary>
    public static async Task<IResult> Send(HttpContext http)
    {
        var (form, problem) = await Begun(http);
        if (form is null) return ProblemPages.Of(http, problem ?? Problem.Of(400, "form-from-elsewhere"));
        var visit = new PageVisit(http);
        if (visit.Session is null) return TrackPages.SignInForm(visit, notice: "sign-in.over");
        if (!await IsOurs(http, form)) return await Form(http, visit, form, Problem.Of(400, "file-not-sent"));
        http.Features.Set(form);
        var (session, once) = (visit.Session, form.Fields.Remove("once", out var given) ? given : null);
        var outcome = await Get<Uploads>(http).Take(http, source => Get<CitizenCommands>(http).Execute(
            typeof(SendDocumentEndpoint), CitizenCalls.Caller(http, session, once), session.CaseNumber, http.PathValues(), source, http.RequestAborted));
        return outcome.Refusal is { } refused ? await Form(http, visit, form, refused) : TrackPages.Redirect("/track?done=document");
    }

    private static async Task<(UploadForm? Form, Problem? Problem)> Begun(HttpContext http)
    {
        try
        {
            var form = UploadForm.Of(http, Get<DocumentSettings>(http).MaxBytes);
            if (form is not null) await form.Begin(http.RequestAborted);
            return (form, null);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Get<UploadReceiver>(http).TooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return (null, null);
        }
    }

    public static async Task<IResult> Download(HttpContext http) => await Given(http, async (caller, number) =>
        DocumentAnswer.Of(await Get<OwnDocuments>(http).Open(caller, number, http.PathValues().Id("documentId"))));

    public static async Task<IResult> Dossier(HttpContext http) => await Given(http, (caller, number) => Get<DossierZip>(http).OfCase(http, caller, number));

    private static async Task<IResult> Given(HttpContext http, Func<Caller, string, Task<IResult>> get)
    {
        var visit = new PageVisit(http);
        if (visit.Session is null) return TrackPages.SignInForm(visit, notice: visit.WasSignedIn ? "sign-in.over" : null);
        return await get(CitizenCalls.Caller(http, visit.Session), visit.Session.CaseNumber) is var answer && answer is ProblemAnswer refused ? ProblemPages.Of(http, refused.Problem) : answer;
    }

    private static async Task<bool> IsOurs(HttpContext http, UploadForm form)
    {
        if (!form.Fields.Remove(FormToken.Field, out var token) || token.Length == 0) return false;
        // Antiforgery would read the whole form, file and all, to find its field.
        http.Request.Headers["RequestVerificationToken"] = token;
        return await Get<IAntiforgery>(http).IsRequestValidAsync(http);
    }

    private static async Task<IResult> Form(HttpContext http, PageVisit visit, UploadForm? sent, Problem? refused)
    {
        var (answer, problem) = await CitizenCalls.Follow(http, visit.Session!);
        if (answer is null) return TrackPages.SignInAgain(visit, problem!);
        var requestId = http.Request.RouteValues["requestId"]?.ToString();
        var todo = answer.Todo.FirstOrDefault(todo => todo.RequestId.ToString() == requestId);
        if (requestId is not null && todo is null && refused is null) return ProblemPages.Of(http, Problem.NotFound);
        return new HtmlPage<DocumentPage>(
            new Dictionary<string, object?>
            {
                [nameof(DocumentPage.Around)] = visit.Around(answer.Contact),
                [nameof(DocumentPage.Todo)] = todo,
                [nameof(DocumentPage.Refused)] = refused is null ? null : FormRefused.Of(visit.Say, refused, field => visit.Say[field == "file" ? "document.file" : "document.complete"]),
                [nameof(DocumentPage.Once)] = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
                [nameof(DocumentPage.Complete)] = sent?.Fields.GetValueOrDefault("complete") ?? "true",
                [nameof(DocumentPage.MostMegabytes)] = Get<DocumentSettings>(http).MaxBytes / (1024 * 1024),
            },
            refused?.Status ?? 200);
    }

    private static T Get<T>(HttpContext http) where T : notnull => http.RequestServices.GetRequiredService<T>();
}
