using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues;
using Casework.Projections.Cases;
using Casework.Projections.Vault;
using Marten;

namespace Casework.Application.Reading;

/// <summary>
/// Reads of a case, whoever asks: checks in the order of the contract (sign-in, role, case), fetches the key,
/// and gives the answer only after the read log holds it (law 9).
/// </summary>
public sealed class QueryExecutor(IDocumentStore store, KeyRing keys, CatalogueVersions catalogues, ReadLog log, TimeProvider time)
{
    /// <param name="scope">How far the reader may come from: a page that goes to the citizen is for the own desk.</param>
    /// <param name="part">The screen, as the read log names it.</param>
    /// <param name="read">Makes the answer; a problem is not logged, since it shows nothing.</param>
    public async Task<QueryAnswer<T>> Read<T>(
        Caller caller, Guid caseId, AllowedRoles roles, string part, Func<QueryContext, Task<QueryAnswer<T>>> read, AccessScope scope = AccessScope.Read)
    {
        await using var session = store.QuerySession();
        var batch = session.CreateBatchQuery();
        var found = batch.Load<CaseRecord>(caseId);
        var key = batch.Load<CaseKey>(caseId);
        await batch.Execute(caller.Aborted);
        if ((await found)?.State is not { } current) return new(Problem: Problem.NotFound);
        var (admission, problem) = CaseAccess.To(current, caller, roles, scope, catalogues.Current);
        if (problem is not null) return new(Problem: problem);
        caller = caller with { ActingAs = admission!.Actor };

        keys.Refresh(caseId, await key);
        var answer = await read(new(session, current, caller, admission.Visibility, time.GetUtcNow()));
        if (answer.Problem is null) await log.Write(caller, part, caseId);
        return answer;
    }
}

/// <summary>What a reader is shown, or why not.</summary>
public sealed record QueryAnswer<T>(T? Answer = default, Problem? Problem = null);

/// <summary>A reader before a case: who it is, how much they may see, and when.</summary>
public sealed record QueryContext(IQuerySession Session, CitizenCase Current, Caller Caller, Visibility Visibility, DateTimeOffset Now)
{
    public string Language => Caller.Language;

    public CancellationToken Cancellation => Caller.Aborted;
}
