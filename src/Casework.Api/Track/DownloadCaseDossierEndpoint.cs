using Casework.Api.Routing;
using Casework.Http.Requests;
using Casework.Web.Dossier;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The dossier of one case, for the citizen themselves, as one package (ZIP): a page to read, and every document.</summary>
public static class DownloadCaseDossierEndpoint
{
    [WolverineGet("/api/v1/track/{caseNumber}/dossier"), AllowAnonymous, Answers(200, MediaType = "application/zip")]
    public static Task<IResult> Get(string caseNumber, HttpContext http, DossierZip dossier) => dossier.OfCase(http, http.Caller(), caseNumber);
}
