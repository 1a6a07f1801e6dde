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
        "date-in-the-past" or "date-in-the-future" or "reason-required" => Door.Problem.Of(400, refusal.Code, refusal.Details),
        _ when refusal.Code.StartsWith("unknown-", StringComparison.Ordinal) => IsInPath(refusal.Code, http) ? Door.Problem.NotFound : Door.Problem.Of(400, refusal.Code),
        _ => Door.Problem.Of(409, refusal.Code, refusal.Details),
    };

    private static bool IsInPath(string code, HttpContext http) => code switch
    {
        "unknown-hand-off" => http.Request.RouteValues.ContainsKey("handOffId"),
        _ => http.Request.RouteValues.ContainsKey(code["unknown-".Length..] + "Id"),
    };
}
