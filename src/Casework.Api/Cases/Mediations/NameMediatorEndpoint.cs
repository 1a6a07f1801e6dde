using Casework.Api.Door;
using Casework.Api.Officials;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>The coordinator names who leads the mediation: from then on that mediator sees the dispute, and nothing else of the case.</summary>
public sealed record NameMediatorRequest(string? MediatorId) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => [NamedOfficial.OfRole(MediatorId!, Role.Mediator)];
}

public sealed class NameMediatorShape : AbstractValidator<NameMediatorRequest>
{
    public NameMediatorShape() => RuleFor(body => body.MediatorId).RequiredText(100);
}

public static class NameMediatorEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations/{mediationId}/mediator"), Answers(204), Answers(409, Code = "not-of-this-line")]
    public static Task<IResult> Post(Guid caseId, Guid mediationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<NameMediatorRequest>(Who.Coordinators, (body, slip) =>
            new NameMediator(mediationId, slip.Official(body.MediatorId!))));
}
