using Casework.Api.Door;
using Casework.Domain.Cases.Closure;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Closure;

/// <summary>Opens a closed case again.</summary>
public sealed record ReopenCaseRequest(string? Reason);

public sealed class ReopenCaseShape : AbstractValidator<ReopenCaseRequest>
{
    public ReopenCaseShape() => RuleFor(body => body.Reason).RequiredText();
}

public static class ReopenCaseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/reopening"), Answers(204), Answers(409, Code = "other-case-open")]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ReopenCaseRequest>(Who.Officials, (body, slip) => new ReopenCase(slip.Seal(body.Reason!)))
        { WhenOtherCaseOpen = "other-case-open" });
}
