using Casework.Api.Door;
using Casework.Api.Reading;
using Wolverine.Http;

namespace Casework.Api.Audit;

/// <summary>Proof and export. They check who asks for what, and say that they are not built yet.</summary>
public static class ProofEndpoints
{
    private static IResult NotBuiltYet => Problem.Of(501, "not-built-yet").ToResult();

    [WolverineGet("/api/v1/audit/cases/{caseId}/proof"), Answers(501)]
    public static Task<IResult> Proof(Guid caseId, HttpContext http, ReadingDoor door) =>
        door.Read(http, caseId, Who.Auditors, "proof", _ => Task.FromResult(NotBuiltYet));

    [WolverineGet("/api/v1/audit/log/checkpoint"), Answers(501)]
    public static IResult Checkpoint(HttpContext http) => Check(http, _ => { });

    [WolverineGet("/api/v1/audit/log/tile/{**path}"), Answers(501)]
    public static IResult Tile(string path, HttpContext http) =>
        ReadingDoor.Refusal(http, Who.Auditors)?.ToResult()
        ?? (path.Split('/').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '.')) ? NotBuiltYet : Problem.NotFound.ToResult());

    [WolverineGet("/api/v1/audit/log/consistency"), Answers(501)]
    public static IResult Consistency(HttpContext http) => Check(http, given =>
    {
        var (from, to) = (given.Number("from", 0), given.Number("to", 0));
        foreach (var name in (string[])["from", "to"])
            if (!given.Has(name)) given.Fault(name, "required");
        if (from > to) given.Fault("to", "out-of-range");
    });

    [WolverineGet("/api/v1/audit/export"), Answers(501)]
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
