using Casework.Api.Door;
using Casework.Domain.Cases.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Terms;

/// <summary>Lets the decision term rest on a ground of Awb 4:15, written as in the rules: 4:15-2-a is the citizen's consent.</summary>
public sealed record SuspendTermRequest(string? Ground, string? Reason);

public sealed class SuspendTermShape : AbstractValidator<SuspendTermRequest>
{
    public SuspendTermShape()
    {
        RuleFor(body => body.Ground).Required().Known(ground => SuspendTerm.Grounds.Contains(ground), "unknown-ground");
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class SuspendTermEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/term/suspension"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<SuspendTermRequest>(Who.SecondLine, (body, slip) =>
            new SuspendTerm(questionId, body.Ground!, slip.Seal(body.Reason!))));
}
