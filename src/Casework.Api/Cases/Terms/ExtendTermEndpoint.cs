using Casework.Api.Door;
using Casework.Domain.Cases.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Terms;

/// <summary>Tells the citizen that the decision comes later, and by when (Awb 4:14).</summary>
public sealed record ExtendTermRequest(string? Reason, DateOnly? Until);

public sealed class ExtendTermShape : AbstractValidator<ExtendTermRequest>
{
    public ExtendTermShape(TimeProvider time)
    {
        RuleFor(body => body.Reason).RequiredText();
        RuleFor(body => body.Until).Required().AfterToday(time);
    }
}

public static class ExtendTermEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/term/extension"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<ExtendTermRequest>(Who.SecondLine, (body, slip) =>
            new ExtendTerm(questionId, body.Until!.Value, slip.Seal(body.Reason!))));
}
