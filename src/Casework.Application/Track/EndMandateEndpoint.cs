using Casework.Application.Cases.Mandates;
using Casework.Application.Commands;
using Casework.Domain.Cases.Mandates;

namespace Casework.Application.Track;

/// <summary>A mandate ends at once: the citizen withdraws it, or whoever has it lays it down.</summary>
[Runs(typeof(WithdrawMandate))]
public static class EndMandateEndpoint
{
    public static readonly CitizenRoute<WithdrawMandateRequest> Route = new("/api/v1/track/{caseNumber}/mandates/{mandateId}/withdrawal", typeof(WithdrawMandate), (_, context) => new WithdrawMandate(context.Id("mandateId")))
    {
        Offer = new("withdrawMandate", (current, _) => current.Mandates.Select(m => new WithdrawMandate(m.Id))),
        OptionalBody = true,
    };
}
