using Casework.Api.Door;
using Casework.Domain.Cases.Information;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Information;

/// <summary>What the citizen brought or said, at whichever desk: it ends the request.</summary>
public sealed record GiveInformationRequest(string? Text);

public sealed class GiveInformationShape : AbstractValidator<GiveInformationRequest>
{
    public GiveInformationShape() => RuleFor(body => body.Text).RequiredText();
}

public static class GiveInformationEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/information-requests/{requestId}/response"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid requestId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<GiveInformationRequest>(Who.Officials, (body, slip) =>
            new GiveInformation(requestId, slip.Seal(body.Text!)))
        { Reach = Reach.AnyDesk });
}
