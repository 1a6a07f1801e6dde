using Casework.Api.Cases.Mandates;
using Casework.Api.Door;
using Casework.Domain.Cases.Mandates;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>A mandate ends at once: the citizen withdraws it, or whoever has it lays it down.</summary>
[Runs(typeof(WithdrawMandate))]
public static class EndMandateEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/mandates/{mandateId}/withdrawal"), Takes(typeof(WithdrawMandateRequest)), Answers(204)]
    public static Task<IResult> Post(string caseNumber, Guid mandateId, HttpContext http, TrackDoor door) =>
        door.Handle(http, caseNumber, typeof(WithdrawMandate), new CaseRequest<WithdrawMandateRequest>(Who.Anybody, (_, _) => new WithdrawMandate(mandateId)) { OptionalBody = true });
}
