using System.Security.Cryptography;
using System.Text;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Track;

/// <summary>
/// How a citizen comes to their own case: by a sign-in whose BSN or KvK number is the case's, or by the tracking code; and how
/// somebody whom they authorised comes there, by a sign-in with the number of the mandate, or by its own code.
/// First <see cref="Refusal"/>, then <see cref="Find"/> and <see cref="Check"/>; for commands <see cref="CitizenGate"/> does both.
/// </summary>
public sealed class TrackAccess(KeyRing keys, CitizenIndex citizens, WrongCodes wrong, Assurances assurances, TimeProvider time)
{
    /// <summary>Why this caller has no access at all: without sign-in and code 401, an official without a code 403; else null.</summary>
    public static Problem? Refusal(Caller caller) => caller switch
    {
        { TrackingCode: not null } => null,
        { SignedIn.IsAuthenticated: false } => Problem.Of(401, "sign-in-required"),
        _ when caller.Actor.Is(Role.Citizen) => null,
        _ => Problem.Of(403, "not-allowed"),
    };

    /// <summary>The case of that number, or null.</summary>
    public static async Task<Guid?> Find(IQuerySession session, string caseNumber, CancellationToken cancellation)
    {
        if (!CaseNumber.IsWellFormed(caseNumber)) return null;
        var found = await session.Query<CaseRecord>().Where(record => record.CaseNumber == caseNumber).Select(record => record.Id).ToListAsync(cancellation);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>Null when the caller is the citizen of this case (its key must be in the ring), or has a mandate that holds.</summary>
    public Problem? Check(CitizenCase current, Caller caller, CitizenAct act = CitizenAct.Read) => Visitor(current, caller, act).Problem;

    /// <summary>The mandate with which the caller reads, or null for the citizen; or why they may not read this.</summary>
    public (Mandate? Mandate, Problem? Problem) Reader(CitizenCase current, Caller caller, MandateScope scope = MandateScope.Read)
    {
        var (mandate, problem) = Visitor(current, caller);
        return (mandate, problem ?? (mandate?.Holds(scope) is false ? Problem.Of(403, "outside-mandate") : null));
    }

    /// <summary>As whom the caller acts; only for whom <see cref="Check"/> lets in.</summary>
    public Actor ActorOf(CitizenCase current, Caller caller, CitizenAct act) =>
        Visitor(current, caller, act).Mandate is { } mandate ? Actor.Representative(mandate.Id) : Actor.Citizen;

    /// <summary>
    /// With which mandate the caller comes (the latest of those that hold), or null for the citizen: each by the same two ways. A wrong code is an
    /// unknown case, and is counted; the right code of a mandate that is over hears so.
    /// </summary>
    /// <remarks>A sign-in that is not sure enough for the act hears so, unless the right code stands beside it.</remarks>
    private (Mandate? Mandate, Problem? Problem) Visitor(CitizenCase current, Caller caller, CitizenAct act = CitizenAct.Read)
    {
        var (code, mine) = (caller.TrackingCode, caller.Actor.Is(Role.Citizen) ? NumberOf(caller) : null);
        var (isOwn, tooLow) = (mine is not null && NumberOf(current) == mine, mine is null ? null : assurances.Refusal(caller.SignedIn, act));
        if ((isOwn && tooLow is null) || (code is not null && IsRight(current.Id, current.TrackingCodeHash, code))) return (null, null);

        Mandate[] coded = code is null ? [] : [.. current.Mandates.Where(mandate => IsRight(current.Id, mandate.AccessCodeHash, code))];
        if (Latest(coded) is { } byCode) return (byCode, null);
        if (!isOwn && mine is not null && MandateOf(current, mine) is { } bySignIn) return (bySignIn, tooLow);
        return (null, (code, coded) switch
        {
            (null, _) => isOwn ? tooLow : Problem.NotFound,
            (_, []) => Wrong(caller, current.CaseNumber),
            _ => Problem.Of(403, "mandate-ended"),
        });
    }

    /// <summary>Whose case it is, as a keyed hash; its key must be in the ring.</summary>
    public string? NumberOf(CitizenCase current) => citizens.Of(keys.Open(current.Citizen.Bsn), keys.Open(current.Citizen.KvkNumber));

    public string? NumberOf(Caller caller) => citizens.Of(caller.SignedIn.Bsn, caller.SignedIn.KvkNumber);

    /// <summary>The mandate with which whoever has this number may follow the case now, or null.</summary>
    public Mandate? MandateOf(CitizenCase current, string number) => Latest(MandatesOf(current, number));

    /// <summary>A number that no case has: with a code it counts as a wrong one, so that numbers cannot be tried out either.</summary>
    public Problem Unknown(Caller caller, string caseNumber) => caller.TrackingCode is null || !CaseNumber.IsWellFormed(caseNumber) ? Problem.NotFound : Wrong(caller, caseNumber);

    private Problem Wrong(Caller caller, string caseNumber) =>
        wrong.Count(caseNumber, caller.Address) is { } seconds
            ? Problem.Of(429, "too-many-attempts") with { RetryAfter = seconds }
            : Problem.NotFound;

    private IEnumerable<Mandate> MandatesOf(CitizenCase current, string number) =>
        current.Mandates.Where(mandate => citizens.Of(keys.Open(mandate.To.Bsn), keys.Open(mandate.To.KvkNumber)) == number);

    private Mandate? Latest(IEnumerable<Mandate> mandates) => mandates.LastOrDefault(mandate => mandate.IsCurrent(time.GetUtcNow()));

    private bool IsRight(Guid caseId, string hash, string code) => hash.Length > 0 && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(citizens.OfTrackingCode(caseId, TrackingCode.Normal(code))), Encoding.ASCII.GetBytes(hash));
}
