using Casework.Api.Door;
using Casework.Domain.Cases.Information;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Information;

/// <summary>The citizen asked for more time and does not get it; the date stays, and they hear why.</summary>
public sealed record RefuseInformationExtensionRequest(string? Reason);

public sealed class RefuseInformationExtensionShape : AbstractValidator<RefuseInformationExtensionRequest>
{
    public RefuseInformationExtensionShape() => RuleFor(body => body.Reason).RequiredText();
}

public static class RefuseInformationExtensionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/information-requests/{requestId}/extension/refusal"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid requestId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<RefuseInformationExtensionRequest>(Who.Officials, (body, slip) => new RefuseInformationExtension(requestId, slip.Seal(body.Reason!))));
}
