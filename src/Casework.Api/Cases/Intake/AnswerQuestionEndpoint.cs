using Casework.Api.Door;
using Casework.Domain.Cases.Intake;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Intake;

/// <summary>The first line solved the question: the answer as it was given to the citizen.</summary>
public sealed record AnswerQuestionRequest(string? Text);

public sealed class AnswerQuestionShape : AbstractValidator<AnswerQuestionRequest>
{
    public AnswerQuestionShape() => RuleFor(body => body.Text).RequiredText();
}

public static class AnswerQuestionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/answer"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<AnswerQuestionRequest>(Who.Desk, (body, slip) =>
            new AnswerQuestion(questionId, slip.Seal(body.Text!)))
        {
            // Whoever took the question in may answer it there and then, also when it joined a case of another desk.
            ReachOf = (current, actor) => current.Question(questionId)?.Desk == actor.Desk ? Reach.AnyDesk : Reach.OwnDesk,
        });
}
