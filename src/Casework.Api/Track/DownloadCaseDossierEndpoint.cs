using Casework.Api.Door;
using Casework.Api.Reading;
using Casework.Projections.Vault;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The dossier of one case, for the citizen themselves, as one package (ZIP): a page to read, and every document.</summary>
public static class DownloadCaseDossierEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/dossier"), Answers(200, MediaType = "application/zip")]
    public static async Task<IResult> Get(string caseNumber, HttpContext http, IDocumentStore store, TrackAccess access, KeyRing keys, DossierZip dossier, ReadLog log)
    {
        if (TrackAccess.Refusal(http) is { } refusal) return refusal.ToResult();
        var caller = Caller.Of(http);
        await using var session = store.QuerySession();
        var (view, _) = await TrackReading.Of(session, caseNumber, keys, http.RequestAborted);
        if (view is null) return access.Unknown(http, caseNumber).ToResult();
        var (mandate, problem) = access.Reader(http, view.State, caller);
        if ((problem ?? (mandate is null ? null : Problem.Of(403, "outside-mandate"))) is { } refused) return refused.ToResult();
        await log.WriteOwn(caller, "dossier", view.Id);
        http.Response.Headers.ETag = $"\"{view.Version}\"";
        return dossier.Of(http, [view.Id], $"casework-{view.CaseNumber}.zip");
    }
}
