using Casework.Api.Door;
using Casework.Domain.Cases.Promises;
using Wolverine.Http;

namespace Casework.Api.Cases.Promises;

/// <summary>The promise was kept: there is nothing to add.</summary>
public sealed record KeepPromiseRequest;

[Runs(typeof(SettlePromise))]
public static class KeepPromiseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/promises/{promiseId}/kept"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid promiseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<KeepPromiseRequest>(Who.Officials, (_, _) => new SettlePromise(promiseId, Kept: true, null)) { OptionalBody = true });
}
