using System.Security.Cryptography;
using System.Text;
using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.Track;

/// <summary>
/// How a citizen comes to their own case: by a sign-in whose BSN or KvK number is the case's, or by the tracking code.
/// First <see cref="Refusal"/>, then <see cref="Find"/> and <see cref="Check"/>, which fit <see cref="CaseDoor"/>.
/// </summary>
public sealed class TrackAccess(KeyRing keys, CitizenIndex citizens, WrongCodes wrong, Assurances assurances)
{
    public const string CodeHeader = "X-Tracking-Code";

    /// <summary>Why this caller may not knock at all: without sign-in and code 401, an official without a code 403; else null.</summary>
    public static Problem? Refusal(HttpContext http) => http switch
    {
        _ when Code(http) is not null => null,
        { User.Identity.IsAuthenticated: false } or { User.Identity: null } => Problem.Of(401, "sign-in-required"),
        _ when Caller.Of(http).Actor.Is(Role.Citizen) => null,
        _ => Problem.Of(403, "not-allowed"),
    };

    /// <summary>The case of that number, or null.</summary>
    public static async Task<Guid?> Find(IQuerySession session, string caseNumber, CancellationToken cancellation)
    {
        var found = await session.Query<CaseRecord>().Where(record => record.CaseNumber == caseNumber).Select(record => record.Id).ToListAsync(cancellation);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Null when the caller is the citizen of this case (its key must be in the ring). A wrong code is an unknown case, and is counted.</summary>
    /// <remarks>A sign-in that is not sure enough for the act hears so, unless the right code stands beside it.</remarks>
    public Problem? Check(HttpContext http, CitizenCase current, Caller caller, CitizenAct act = CitizenAct.Read)
    {
        var tooLow = IsOwn(current, caller) ? assurances.Refusal(http.User, act) : Problem.NotFound;
        if (tooLow is null) return null;
        if (Code(http) is not { } code) return tooLow;
        return IsRight(current, code) ? null : Wrong(http, current.CaseNumber);
    }

    /// <summary>A number that no case has: with a code it counts as a wrong one, so that numbers cannot be tried out either.</summary>
    public Problem Unknown(HttpContext http, string caseNumber) => Code(http) is null ? Problem.NotFound : Wrong(http, caseNumber);

    private Problem Wrong(HttpContext http, string caseNumber) =>
        wrong.Count(caseNumber, http.Connection.RemoteIpAddress?.ToString() ?? "") is { } seconds
            ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }
            : Problem.NotFound;

    private bool IsOwn(CitizenCase current, Caller caller) => caller.Actor.Is(Role.Citizen)
        && citizens.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber) is { } mine
        && citizens.Of(keys.Open(current.Citizen.Bsn), keys.Open(current.Citizen.KvkNumber)) == mine;

    private bool IsRight(CitizenCase current, string code) => current.TrackingCodeHash.Length > 0 && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(citizens.OfTrackingCode(current.Id, TrackingCode.Normal(code))), Encoding.ASCII.GetBytes(current.TrackingCodeHash));

    private static string? Code(HttpContext http) =>
        http.Request.Headers.TryGetValue(CodeHeader, out var values) && values.ToString() is { Length: > 0 and <= 200 } code ? code : null;
}
