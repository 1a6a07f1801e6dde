using Casework.Api.Door;
using Casework.Domain.Cases.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Terms;

/// <summary>The decision term runs on.</summary>
public sealed record ResumeTermRequest(string? Reason);

public sealed class ResumeTermShape : AbstractValidator<ResumeTermRequest>
{
    public ResumeTermShape() => RuleFor(body => body.Reason).OptionalText();
}

public static class ResumeTermEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/term/resumption"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ResumeTermRequest>(Who.SecondLine, (body, slip) =>
            new ResumeTerm(questionId, slip.SealIfAny(body.Reason)))
        { OptionalBody = true });
}
