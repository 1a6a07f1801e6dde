using System.Text;
using System.Text.Json.Nodes;
using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Reading;
using Casework.Application.Track;
using Casework.Http.Requests;
using Casework.Web.Layout;

namespace Casework.Web.Track;

/// <summary>What pages do for the citizen whose session the browser has: through the executors that the API uses, so that there is one set of rules and one read log.</summary>
internal static class CitizenCalls
{
    /// <param name="once">Made with the form, so that a form that is sent twice is carried out once.</param>
    public static Caller Caller(HttpContext http, TrackSession session, string? once = null)
    {
        var (caller, code) = (http.Caller(), session.Code == TrackSession.BySignIn ? null : session.Code);
        return caller with
        {
            TrackingCode = code,
            StoredKey = string.IsNullOrEmpty(once) ? null : Casework.Application.Access.Caller.KeyOf(caller.Id, code, $"page {http.Request.Path}", once),
        };
    }

    /// <summary>The case as its citizen reads it, or why not.</summary>
    public static Task<QueryAnswer<TrackAnswer>> Follow(HttpContext http, TrackSession session) =>
        http.RequestServices.GetRequiredService<TrackQuery>().Follow(Caller(http, session), session.CaseNumber);

    /// <summary>Carries out what a form says; null when it was done.</summary>
    /// <param name="endpoint">The class that describes the route of the API with the same body.</param>
    public static async Task<Problem?> Send(HttpContext http, TrackSession session, string once, JsonObject body, Type endpoint, PathValues? path = null) =>
        (await http.RequestServices.GetRequiredService<CitizenCommands>().Execute(
            endpoint, Caller(http, session, once), session.CaseNumber, path ?? http.PathValues(), new JsonBody(Encoding.UTF8.GetBytes(body.ToJsonString())), http.RequestAborted)).Refusal;
}
