using Casework.Api.Door;
using Casework.Api.Reading;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>Checks who asks for what, and says that it is not built yet.</summary>
public static class ExportEndpoint
{
    private static IResult NotBuiltYet => Problem.Of(501, "not-built-yet").ToResult();

    [WolverineGet("/api/v1/audit/export"), Answers(501)]
    [Asks("from"), Asks("to"), Asks("format", OneOf = ["bundle", "xes", "ocel"], Description = "The form of the export.")]
    public static IResult Export(HttpContext http) => Check(http, given =>
    {
        given.OneOf("format", "bundle", "xes", "ocel");
        foreach (var name in (string[])["from", "to"])
            if (!DateOnly.TryParseExact(given.Text(name), "yyyy-MM-dd", out _)) given.Moment(name);
    });

    private static IResult Check(HttpContext http, Action<Given> check)
    {
        if (ReadingDoor.Refusal(http, Who.Auditors) is { } refusal) return refusal.ToResult();
        var given = new Given(http.Request);
        check(given);
        return given.Problem?.ToResult() ?? NotBuiltYet;
    }
}
