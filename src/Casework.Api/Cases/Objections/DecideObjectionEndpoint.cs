using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Objections;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Objections;

/// <summary>The decision on the objection, with its reasons.</summary>
public sealed record DecideObjectionRequest(ObjectionOutcome? Outcome, string? Reasons);

public sealed class DecideObjectionShape : AbstractValidator<DecideObjectionRequest>
{
    public DecideObjectionShape()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Reasons).RequiredText();
    }
}

public static class DecideObjectionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/objections/{objectionId}/decision"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid objectionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<DecideObjectionRequest>(Who.SecondLine, (body, slip) =>
            new DecideObjection(objectionId, body.Outcome!.Value, slip.Seal(body.Reasons!))));
}
