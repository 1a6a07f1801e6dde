using Casework.Api.Scim;
using Casework.Application.Observability;
using Casework.Application.Problems;
using Casework.Application.Store;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Events;
using Casework.Web.Layout;
using Microsoft.AspNetCore.Diagnostics;

namespace Casework.Api.Hosting;

internal static class ProblemHandling
{
    /// <summary>Answers without a body of their own get a problem body; what fails unforeseen gets one that tells nothing of its inside.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = async http => await Told(http, ForException(http)).ExecuteAsync(http),
            SuppressDiagnosticsCallback = failed => failed.Exception is BadHttpRequestException || failed.Exception.IsDatabaseAway(),
        });
        app.Use((http, next) =>
        {
            http.Response.OnStarting(() => { SecurityHeaders.Add(http.Response.Headers); return Task.CompletedTask; });
            return next(http);
        });
        app.UseStatusCodePages(context => Told(context.HttpContext, ForStatus(context.HttpContext.Response.StatusCode)).ExecuteAsync(context.HttpContext));
        app.Use(async (http, next) =>
        {
            http.Features.Set(Doubt.Begin());
            await next(http);
        });
        Patience.Use(app);
        NoTextInRequests.Use(app);
    }

    private static IResult Told(HttpContext http, Problem problem) =>
        ScimAnswer.IsFor(http) ? ScimAnswer.Of(http, problem) : ProblemPages.IsPage(http) ? ProblemPages.Of(http, problem) : problem.ToResult();

    private static bool MayStand(HttpContext http) => http.Features.Get<Doubt>()?.MayStand is true;

    /// <summary>The database is away, and nothing was changed; or nobody knows, whatever failed.</summary>
    private static Problem? ForDatabase(HttpContext http, Exception failed)
    {
        var away = failed.IsDatabaseAway();
        if (away) http.RequestServices.GetRequiredService<Outages>().Noticed(DatabaseFailures.Name(failed));
        return away || MayStand(http) ? Problem.Of(503, MayStand(http) ? "outcome-unknown" : "not-ready") with { RetryAfter = 5 } : null;
    }

    private static Problem ForException(HttpContext http) => http.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        BadHttpRequestException { StatusCode: 413 } => Problem.Of(413, "too-large"),
        BadHttpRequestException => Problem.Of(400, "malformed-request"),
        { } failed when ForDatabase(http, failed) is { } problem => problem,
        UnknownEventException unknown => Problem.Of(500, "unknown-event", unknown.EventType, $"{unknown.Position}"),
        _ => Problem.Of(500, "unforeseen"),
    };

    private static Problem ForStatus(int status) => status switch
    {
        401 => Problem.Of(401, "sign-in-required"),
        403 => Problem.Of(403, "not-allowed"),
        404 => Problem.NotFound,
        405 => Problem.Of(405, "method-not-allowed"),
        413 => Problem.Of(413, "too-large"),
        415 => Problem.Of(415, "unsupported-media-type"),
        _ => Problem.Of(status, status >= 500 ? "unforeseen" : "malformed-request"),
    };
}
