using Casework.Api.Door;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Terms;

/// <summary>Lets the decision term rest on a ground of Awb 4:15, written as in the rules: 4:15-2-a is the citizen's consent.</summary>
/// <param name="Until">The last day of the delay that the citizen agreed to in writing; after it the term runs on by itself. Only with 4:15-2-a.</param>
public sealed record SuspendTermRequest(string? Ground, string? Reason, DateOnly? Until);

public sealed class SuspendTermShape : AbstractValidator<SuspendTermRequest>
{
    public SuspendTermShape(TimeProvider time)
    {
        RuleFor(body => body.Ground).Required().Known(ground => SuspendTerm.Grounds.Contains(ground), "unknown-ground");
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Until).NotBeforeToday(time)
            .Must((body, until) => until is null || body.Ground is null or Suspension.Consent).WithErrorCode("not-for-this-kind");
    }
}

public static class SuspendTermEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/term/suspension"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<SuspendTermRequest>(Who.SecondLine, (body, slip) =>
            new SuspendTerm(questionId, body.Ground!, slip.Seal(body.Reason!), body.Until)));
}
