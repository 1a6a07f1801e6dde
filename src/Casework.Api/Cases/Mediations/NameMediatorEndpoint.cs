using Casework.Api.Door;
using Casework.Domain.Cases.Mediations;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Mediations;

/// <summary>The coordinator names who leads the mediation: from then on that mediator sees the dispute, and nothing else of the case.</summary>
public sealed record NameMediatorRequest(string? MediatorId, string? MediatorName);

public sealed class NameMediatorShape : AbstractValidator<NameMediatorRequest>
{
    public NameMediatorShape()
    {
        RuleFor(body => body.MediatorId).RequiredText(100);
        RuleFor(body => body.MediatorName).OptionalText(200);
    }
}

public static class NameMediatorEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/mediations/{mediationId}/mediator"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid mediationId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<NameMediatorRequest>(Who.Coordinators, (body, _) =>
            new NameMediator(mediationId, new(body.MediatorId!, body.MediatorName ?? body.MediatorId!))));
}
