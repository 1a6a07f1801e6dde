using Casework.Api.Door;
using Casework.Domain.Cases.HandOffs;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.HandOffs;

/// <summary>The organisation accepts the offer and names its specialist: whole or not at all.</summary>
public sealed record AcceptHandOffRequest(string? SpecialistId, string? SpecialistName);

public sealed class AcceptHandOffShape : AbstractValidator<AcceptHandOffRequest>
{
    public AcceptHandOffShape()
    {
        RuleFor(body => body.SpecialistId).RequiredText(100);
        RuleFor(body => body.SpecialistName).RequiredText(200);
    }
}

public static class AcceptHandOffEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/hand-offs/{handOffId}/acceptance"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid handOffId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<AcceptHandOffRequest>(Who.SecondLine, (body, _) =>
            new AcceptHandOff(handOffId, new(body.SpecialistId!, body.SpecialistName!)))
        { Reach = Reach.OwnActs });
}
