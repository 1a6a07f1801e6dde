using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Intake;
using FluentValidation;

namespace Casework.Application.Cases.Intake;

/// <summary>The first line solved the question: the answer as it was given to the citizen.</summary>
/// <param name="Text">The citizen reads it word for word.</param>
public sealed record AnswerQuestionRequest(string? Text);

public sealed class AnswerQuestionValidator : AbstractValidator<AnswerQuestionRequest>
{
    public AnswerQuestionValidator() => RuleFor(body => body.Text).RequiredText();
}

public static class AnswerQuestionEndpoint
{
    public static readonly CommandRoute<AnswerQuestionRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/answer", AllowedRoles.Desk, (body, context) =>
        new AnswerQuestion(context.Id("questionId"), context.Seal(body.Text!)))
    {
        Offer = new("answer", (current, _) => current.OpenQuestions.Select(q => new AnswerQuestion(q.Id, Example.Text)))
        {
            Path = command => new(new Dictionary<string, string> { ["questionId"] = ((AnswerQuestion)command).QuestionId.ToString() }),
        },
        // Whoever took the question in may answer it there and then, also when it joined a case of another desk.
        ScopeOf = (current, path, actor) => current.Question(path.Id("questionId"))?.Desk == actor.Desk ? AccessScope.AnyDesk : AccessScope.OwnDesk,
    };
}
