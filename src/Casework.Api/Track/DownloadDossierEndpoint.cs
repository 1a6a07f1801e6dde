using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Application.Track;
using Casework.Http.Answers;
using Casework.Http.Requests;
using Casework.Projections.Vault;
using Casework.Web.Dossier;
using Marten;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The whole dossier of the citizen who is signed in, over all of their cases, as one package (ZIP): a page to read, and every document.</summary>
public static class DownloadDossierEndpoint
{
    [WolverineGet("/api/v1/me/dossier/download"), Answers(200, MediaType = "application/zip")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, CitizenIndex citizens, DossierZip dossier, ReadLog log)
    {
        if (http.Refusal(AllowedRoles.Citizens) is { } refusal) return refusal.ToResult();
        var caller = http.Caller();
        await using var session = store.QuerySession();
        var ids = await OwnCases.Ids(session, citizens.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber), http.RequestAborted);
        await log.WriteOwn(caller, "dossier", ids);
        return dossier.Of(http, ids, "casework-dossier.zip");
    }
}
