using Casework.Api.Door;
using Casework.Domain.Cases.Assignment;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Assignment;

/// <summary>The case gets another case manager of the same line.</summary>
public sealed record AssignCaseRequest(string? OfficialId, string? OfficialName, string? Reason);

public sealed class AssignCaseShape : AbstractValidator<AssignCaseRequest>
{
    public AssignCaseShape()
    {
        RuleFor(body => body.OfficialId).RequiredText(100);
        RuleFor(body => body.OfficialName).RequiredText(200);
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class AssignCaseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/assignment"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<AssignCaseRequest>(Who.Officials, (body, slip) =>
            new AssignCase(new(body.OfficialId!, body.OfficialName!), slip.Seal(body.Reason!))));
}
