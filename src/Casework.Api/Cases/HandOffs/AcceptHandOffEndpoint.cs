using Casework.Api.Door;
using Casework.Api.Officials;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Officials;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.HandOffs;

/// <summary>The organisation accepts the offer and names its specialist: whole or not at all.</summary>
/// <param name="SpecialistName">Not needed: the directory knows the name.</param>
public sealed record AcceptHandOffRequest(string? SpecialistId, string? SpecialistName) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => [NamedOfficial.OfPlace(SpecialistId!, Place.Organisation(actor.Organisation!))];
}

public sealed class AcceptHandOffShape : AbstractValidator<AcceptHandOffRequest>
{
    public AcceptHandOffShape()
    {
        RuleFor(body => body.SpecialistId).RequiredText(100);
        RuleFor(body => body.SpecialistName).OptionalText(200);
    }
}

public static class AcceptHandOffEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/hand-offs/{handOffId}/acceptance"), Answers(204), Answers(409, Code = "not-of-this-line")]
    public static Task<IResult> Post(Guid caseId, Guid handOffId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<AcceptHandOffRequest>(Who.SecondLine, (body, slip) =>
            new AcceptHandOff(handOffId, slip.Official(body.SpecialistId!)))
        { Reach = Reach.OwnActs });
}
