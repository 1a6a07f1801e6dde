using Casework.Api.Door;
using Casework.Domain.Cases.Objections;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Objections;

/// <summary>Whether the objection is admissible (Awb 6:5 to 6:11), and why.</summary>
public sealed record JudgeAdmissibilityRequest(bool? Admissible, string? Reason);

public sealed class JudgeAdmissibilityShape : AbstractValidator<JudgeAdmissibilityRequest>
{
    public JudgeAdmissibilityShape()
    {
        RuleFor(body => body.Admissible).Required();
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class JudgeAdmissibilityEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/objections/{objectionId}/admissibility"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid objectionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<JudgeAdmissibilityRequest>(Who.SecondLine, (body, slip) =>
            new JudgeAdmissibility(objectionId, body.Admissible!.Value, slip.Seal(body.Reason!))));
}
