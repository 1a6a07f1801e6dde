using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Objections;

namespace Casework.Application.Track.Objections;

/// <summary>The objector withdraws the objection (Awb 6:21).</summary>
public sealed record DropObjectionRequest;

[Runs(typeof(WithdrawObjection))]
public static class DropObjectionEndpoint
{
    public static readonly CitizenRoute<DropObjectionRequest> Route = new("/api/v1/track/{caseNumber}/objections/{objectionId}/withdrawal", typeof(WithdrawObjection), (_, context) =>
        new WithdrawObjection(context.Id("objectionId"), WithdrawalHow.Written))
    {
        Offer = new("withdrawObjection", (current, _) => current.Objections.Select(o => new WithdrawObjection(o.Id, WithdrawalHow.Written))),
        Act = CitizenAct.Object,
        OptionalBody = true,
    };
}
