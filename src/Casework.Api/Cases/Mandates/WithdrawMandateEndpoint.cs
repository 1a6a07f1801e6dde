using Casework.Api.Door;
using Casework.Domain.Cases.Mandates;
using Wolverine.Http;

namespace Casework.Api.Cases.Mandates;

/// <summary>The citizen wants a mandate to end; it is over at once.</summary>
public sealed record WithdrawMandateRequest;

public static class WithdrawMandateEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mandates/{mandateId}/withdrawal"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid mandateId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<WithdrawMandateRequest>(Who.Desk, (_, _) => new WithdrawMandate(mandateId)) { OptionalBody = true });
}
