using Casework.Api.Door;
using Casework.Domain.Cases.HandOffs;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.HandOffs;

/// <summary>The organisation returns a question to the first line.</summary>
public sealed record HandBackQuestionRequest(string? Reason);

public sealed class HandBackQuestionShape : AbstractValidator<HandBackQuestionRequest>
{
    public HandBackQuestionShape() => RuleFor(body => body.Reason).RequiredText();
}

public static class HandBackQuestionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/hand-back"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<HandBackQuestionRequest>(Who.SecondLine, (body, slip) =>
            new HandBackQuestion(questionId, slip.Seal(body.Reason!)))
        { Reach = Reach.OwnActs });
}
