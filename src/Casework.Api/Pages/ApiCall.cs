using System.Text.Json.Nodes;
using Casework.Api.Door;
using Casework.Api.Reading;
using Casework.Api.Texts;
using Casework.Api.Track;
using Casework.Domain.Catalogues;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.Pages;

/// <summary>
/// Pages reach a case only through the citizen's API: with the code of the session in the header, and the form as the JSON body.
/// So there is one set of rules, one read log and one way of refusing.
/// </summary>
internal static class ApiCall
{
    /// <summary>The case as its citizen reads it, or why not.</summary>
    public static async Task<(TrackAnswer? Case, Problem? Problem)> Follow(HttpContext http, TrackSession session)
    {
        Prove(http, session);
        var services = http.RequestServices;
        var answer = await GetTrackEndpoint.Get(
            session.CaseNumber, http, Get<IDocumentStore>(), Get<TrackAccess>(), Get<KeyRing>(), Get<CatalogueVersions>(), Get<Words>(), Get<ReadLog>(), Get<TimeProvider>());
        return answer is ProblemAnswer refused ? (null, refused.Problem) : ((TrackAnswer)((ViewAnswer)answer).View, null);

        T Get<T>() where T : notnull => services.GetRequiredService<T>();
    }

    /// <summary>Sends what a form says to the route of the API; null when it was done.</summary>
    /// <param name="once">Made with the form, so that a form that is sent twice is done once.</param>
    public static async Task<Problem?> Send(HttpContext http, TrackSession session, string once, JsonObject body, Func<string, HttpContext, TrackDoor, Task<IResult>> route)
    {
        var request = http.Request;
        Prove(http, session);
        request.Headers["Idempotency-Key"] = once;
        request.ContentType = "application/json";
        request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
        return await route(session.CaseNumber, http, http.RequestServices.GetRequiredService<TrackDoor>()) is ProblemAnswer refused ? refused.Problem : null;
    }

    private static void Prove(HttpContext http, TrackSession session)
    {
        if (session.Code != TrackSession.BySignIn) http.Request.Headers[TrackAccess.CodeHeader] = session.Code;
    }
}
