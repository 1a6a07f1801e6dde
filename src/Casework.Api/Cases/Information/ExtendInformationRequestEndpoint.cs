using Casework.Api.Door;
using Casework.Domain.Cases.Information;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Information;

/// <summary>The citizen gets more time to answer, asked for or not; the decision term rests as long.</summary>
public sealed record ExtendInformationRequestRequest(DateOnly? Until);

public sealed class ExtendInformationRequestShape : AbstractValidator<ExtendInformationRequestRequest>
{
    public ExtendInformationRequestShape(TimeProvider time) => RuleFor(body => body.Until).Required().AfterToday(time);
}

public static class ExtendInformationRequestEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/information-requests/{requestId}/extension"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid requestId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ExtendInformationRequestRequest>(Who.Officials, (body, _) => new ExtendInformationRequest(requestId, body.Until!.Value)));
}
