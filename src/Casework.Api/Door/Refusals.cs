using Casework.Domain.Cases;

namespace Casework.Api.Door;

internal static class Refusals
{
    /// <summary>
    /// A rule that says no is 409 with its code. What is not there is 404 when the path names it and 400 when the body does;
    /// a date that cannot be is a fault of the body.
    /// </summary>
    public static Problem Problem(Refusal refusal, HttpContext http) => refusal.Code switch
    {
        var code when IsForbidden(code) => Door.Problem.Of(403, code, refusal.Details),
        var code when IsConflict(code) => Door.Problem.Of(409, code, refusal.Details),
        var code when code.StartsWith("unknown-", StringComparison.Ordinal) && IsInPath(code, http) => Door.Problem.NotFound,
        _ => Door.Problem.Of(400, refusal.Code, refusal.Details),
    };

    /// <summary>Whether a refusal with this code is 409: a rule of the house that says no.</summary>
    public static bool IsConflict(string code) =>
        code is not ("date-in-the-past" or "date-in-the-future" or "reason-required") && !IsForbidden(code) && !code.StartsWith("unknown-", StringComparison.Ordinal);

    /// <summary>Whether a refusal with this code is 403: it is about who acts, within which mandate, and not about the case.</summary>
    private static bool IsForbidden(string code) => code is "outside-mandate" or "mandate-ended";

    private static bool IsInPath(string code, HttpContext http) => code switch
    {
        "unknown-call-back" => http.Request.RouteValues.ContainsKey("callBackId"),
        "unknown-help-request" => http.Request.RouteValues.ContainsKey("helpId") || http.Request.RouteValues.ContainsKey("token"),
        "unknown-hand-off" => http.Request.RouteValues.ContainsKey("handOffId"),
        _ => http.Request.RouteValues.ContainsKey(code["unknown-".Length..] + "Id"),
    };
}
