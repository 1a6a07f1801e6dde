using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain.Cases.Mandates;

namespace Casework.Application.Cases.Mandates;

/// <summary>The citizen wants a mandate to end; it is over at once.</summary>
public sealed record WithdrawMandateRequest;

public static class WithdrawMandateEndpoint
{
    public static readonly CommandRoute<WithdrawMandateRequest> Route = new("/api/v1/cases/{caseId}/mandates/{mandateId}/withdrawal", AllowedRoles.Desk, (_, context) => new WithdrawMandate(context.Id("mandateId")))
    {
        Offer = new("withdrawMandate", (current, _) => current.Mandates.Select(m => new WithdrawMandate(m.Id))),
        OptionalBody = true,
    };
}
