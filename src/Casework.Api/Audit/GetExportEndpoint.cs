using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Export.Bundles;
using Casework.Export.CommandLine;
using Casework.Export.Ocel;
using Casework.Export.Xes;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Http.Features;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>
/// Events for elsewhere: a bundle that can be verified without this system, or a log for process mining (XES, OCEL 2.0).
/// From and to are times of recording, or days in Amsterdam; the whole day counts. Personal content stays sealed.
/// </summary>
public static class GetExportEndpoint
{
    [WolverineGet("/api/v1/audit/export"), Answers(200, typeof(OcelLog)), Answers(200, MediaType = BundleExport.Zip), Answers(200, MediaType = XesExport.Xml)]
    [Answers(409, Code = "unknown-event"), Answers(409, Code = "event-without-case")]
    [Asks("from"), Asks("to"), Asks("caseId"), Asks("format", OneOf = ["bundle", "xes", "ocel"], Description = "The form of the export.")]
    [Asks("names", OneOf = ["true", "false"], Description = "In XES and OCEL: officials under their own ids and names (true), or under pseudonyms (default). Citizens always have pseudonyms.")]
    public static async Task<IResult> Get(HttpContext http)
    {
        if (http.Refusal(AllowedRoles.Auditors) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var format = ExportAsked.Format(given);
        var scope = ExportAsked.Scope(given);
        if (given.Problem is { } problem) return problem.ToResult();
        Patience.Pause(http);
        var services = http.RequestServices;
        var export = Exports.Of(format, services);
        if (await export.Refusal(scope, http.RequestAborted) is { } unfit) return unfit.ToResult();
        if (format == "bundle") AllowSynchronousWrites(http);
        await services.GetRequiredService<ReadLog>().WriteExport(http.Caller(AllowedRoles.Auditors), scope.CaseId);
        return Results.Stream(target => export.Write(scope, target, http.RequestAborted), export.MediaType, export.FileName);
    }

    /// <summary>The zip library flushes a compressed part synchronously when it closes it.</summary>
    private static void AllowSynchronousWrites(HttpContext http) => http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = true;
}
