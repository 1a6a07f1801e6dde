using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain.Cases.Promises;

namespace Casework.Application.Cases.Promises;

/// <summary>The promise was kept: there is nothing to add.</summary>
public sealed record KeepPromiseRequest;

[Runs(typeof(SettlePromise))]
public static class KeepPromiseEndpoint
{
    public static readonly CommandRoute<KeepPromiseRequest> Route = new("/api/v1/cases/{caseId}/promises/{promiseId}/kept", AllowedRoles.Officials, (_, context) => new SettlePromise(context.Id("promiseId"), Kept: true, null))
    {
        Offer = new("settlePromise", (current, _) => current.Promises.Select(p => new SettlePromise(p.Id, true, null))),
        OptionalBody = true,
    };
}
