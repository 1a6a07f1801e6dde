using System.Globalization;
using Casework.Api.Door;
using Casework.Api.Export;
using Casework.Api.Proof;
using Casework.Api.Reading;
using Casework.Domain.Terms;
using Microsoft.AspNetCore.Http.Features;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>
/// Events for elsewhere: a bundle that can be verified without this system, or a log for process mining (XES, OCEL 2.0).
/// From and to are times of recording, or days in Amsterdam; the whole day counts. Personal content stays sealed.
/// </summary>
public static class GetExportEndpoint
{
    [WolverineGet("/api/v1/audit/export"), Answers(200, MediaType = BundleExport.MediaType), Answers(501)]
    [Asks("from"), Asks("to"), Asks("caseId"), Asks("format", OneOf = ["bundle", "xes", "ocel"], Description = "The form of the export.")]
    public static async Task<IResult> Get(HttpContext http)
    {
        if (ReadingDoor.Refusal(http, Who.Auditors) is { } refusal) return refusal.ToResult();
        var given = new Given(http.Request);
        var format = given.OneOf("format", "bundle", "xes", "ocel") ?? "bundle";
        var scope = new ExportScope(Moment(given, "from", LocalDay.StartOf), Moment(given, "to", LocalDay.EndOf), Case(given));
        if (scope.From > scope.To) given.Fault("to", "out-of-range");
        if (given.Problem is { } problem) return problem.ToResult();
        if (format != "bundle") return Problem.Of(501, "not-built-yet").ToResult();
        var services = http.RequestServices;
        AllowSynchronousWrites(http);
        await services.GetRequiredService<ReadLog>().WriteExport(Caller.Of(http), scope.CaseId);
        return Results.Stream(
            target => new BundleExport(services.GetRequiredService<LogReading>()).Write(scope, target, http.RequestAborted), BundleExport.MediaType, "casework-export.zip");
    }

    /// <summary>The zip library flushes a compressed part synchronously when it closes it.</summary>
    private static void AllowSynchronousWrites(HttpContext http) => http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;

    private static DateTimeOffset? Moment(Given given, string name, Func<DateOnly, DateTimeOffset> ofDay) =>
        DateOnly.TryParseExact(given.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ofDay(day) : given.Moment(name);

    private static Guid? Case(Given given)
    {
        if (given.Text("caseId") is not { } text) return null;
        if (Guid.TryParse(text, out var id)) return id;
        given.Fault("caseId", "wrong-type");
        return null;
    }
}
