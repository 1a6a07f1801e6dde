using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Domain.Cases;

namespace Casework.Application.Commands;

public static class Refusals
{
    /// <summary>
    /// A rule that says no is 409 with its code. What is not there is 404 when the path names it and 400 when the body does;
    /// a date that cannot be is a fault of the body.
    /// </summary>
    public static Problem Problem(Refusal refusal, PathValues path) => refusal.Code switch
    {
        var code when IsForbidden(code) => Problems.Problem.Of(403, code, refusal.Details),
        var code when IsConflict(code) => Problems.Problem.Of(409, code, refusal.Details),
        var code when code.StartsWith("unknown-", StringComparison.Ordinal) && IsInPath(code, path) => Problems.Problem.NotFound,
        _ => Problems.Problem.Of(400, refusal.Code, refusal.Details),
    };

    /// <summary>Whether a refusal with this code is 409: a rule of the house that says no.</summary>
    public static bool IsConflict(string code) =>
        code is not ("date-in-the-past" or "date-in-the-future" or "reason-required") && !IsForbidden(code) && !code.StartsWith("unknown-", StringComparison.Ordinal);

    /// <summary>Whether a refusal with this code is 403: it is about who acts, within which mandate, and not about the case.</summary>
    private static bool IsForbidden(string code) => code is "outside-mandate" or "mandate-ended";

    private static bool IsInPath(string code, PathValues path) => code switch
    {
        "unknown-call-back" => path.Has("callBackId"),
        "unknown-help-request" => path.Has("helpId") || path.Has("token"),
        "unknown-hand-off" => path.Has("handOffId"),
        _ => path.Has(code["unknown-".Length..] + "Id"),
    };
}
