using Casework.Api.Access;
using Casework.Api.Http;
using Casework.Api.Problems;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The dossier of one case, for the citizen themselves, as one package (ZIP): a page to read, and every document.</summary>
public static class DownloadCaseDossierEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/dossier"), AllowAnonymous, Answers(200, MediaType = "application/zip")]
    public static Task<IResult> Get(string caseNumber, HttpContext http, TrackQuery query, DossierZip dossier) => Answer(http.Caller(), caseNumber, http, query, dossier);

    /// <summary>The package, whether it is asked for over HTTP or by the page.</summary>
    public static async Task<IResult> Answer(Caller caller, string caseNumber, HttpContext http, TrackQuery query, DossierZip dossier)
    {
        var (found, problem) = await query.Read<CaseRecord>(
            caller, caseNumber, MandateScope.Read, "dossier", (view, mandate, _) => mandate is null ? new(view) : new(Problem: Problem.Of(403, "outside-mandate")));
        if (problem is not null) return problem.ToResult();
        http.Response.Headers.ETag = $"\"{found!.Version}\"";
        return dossier.Of(http, [found.Id], $"casework-{found.CaseNumber}.zip");
    }
}
