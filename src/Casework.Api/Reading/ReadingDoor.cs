using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Api.Texts;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Api.Reading;

/// <summary>
/// The one way in for whoever reads a case: checks in the order of the contract (sign-in, role, case), fetches the key,
/// and lets the answer go only after the read log holds it (law 9).
/// </summary>
public sealed class ReadingDoor(IDocumentStore store, KeyRing keys, CatalogueVersions catalogues, ReadLog log, TimeProvider time)
{
    /// <summary>Why this caller may not knock here at all, or null.</summary>
    public static Problem? Refusal(HttpContext http, Who who) =>
        http.User.Identity?.IsAuthenticated is not true ? Problem.Of(401, "sign-in-required")
        : !who.Includes(Caller.Of(http).Actor) ? Problem.Of(403, "not-allowed")
        : who == Who.Citizens ? http.RequestServices.GetRequiredService<Assurances>().Refusal(http.User, CitizenAct.Read)
        : null;

    /// <param name="reach">How far the reader may come from: a page that goes to the citizen is for the own desk.</param>
    /// <param name="part">The screen, as the read log names it.</param>
    /// <param name="read">Makes the answer; a problem is not logged, since it shows nothing.</param>
    public async Task<IResult> Read(HttpContext http, Guid caseId, Who who, string part, Func<Look, Task<IResult>> read, Reach reach = Reach.Read)
    {
        if (Refusal(http, who) is { } refusal) return refusal.ToResult();
        var caller = Caller.Of(http);
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var found = batch.Load<CaseRecord>(caseId);
        var key = batch.Load<CaseKey>(caseId);
        await batch.Execute(http.RequestAborted);
        if ((await found)?.State is not { } current) return Problem.NotFound.ToResult();
        var (admission, problem) = Access.To(current, caller, who, reach, catalogues.Current);
        if (problem is not null) return problem.ToResult();
        caller = caller with { ActingAs = admission!.Actor };

        keys.Refresh(caseId, await key);
        var answer = await read(new(http, session, current, caller, admission.Visibility, Language.Of(http.Request), time.GetUtcNow()));
        if (answer is not ProblemAnswer) await log.Write(caller, part, caseId);
        return answer;
    }
}

/// <summary>A reader before a case: who it is, how much they may see, in which language and when.</summary>
public sealed record Look(HttpContext Http, IQuerySession Session, CitizenCase Current, Caller Caller, Visibility Visibility, string Language, DateTimeOffset Now)
{
    public CancellationToken Cancellation => Http.RequestAborted;
}
