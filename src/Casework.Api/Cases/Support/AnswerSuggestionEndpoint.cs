using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Support;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Support;

/// <summary>The citizen takes the suggested service, which becomes a question of the case, or declines it.</summary>
public sealed record AnswerSuggestionRequest(bool? Taken, string? Reason);

/// <param name="QuestionId">The question that the suggestion became, or null when it was declined.</param>
public sealed record SuggestionAnsweredAnswer(Guid? QuestionId);

public sealed class AnswerSuggestionShape : AbstractValidator<AnswerSuggestionRequest>
{
    public AnswerSuggestionShape()
    {
        RuleFor(body => body.Taken).Required();
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class AnswerSuggestionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/suggestions/{suggestionId}"), Answers(200, typeof(SuggestionAnsweredAnswer))]
    public static Task<IResult> Post(Guid caseId, Guid suggestionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<AnswerSuggestionRequest>(Who.Desk, (body, slip, current) =>
            new AnswerSuggestion(suggestionId, body.Taken is true ? Take(slip, current, suggestionId) : null, slip.SealIfAny(body.Reason)))
        {
            Status = 200,
            Answer = (_, ids) => new SuggestionAnsweredAnswer(ids.Count > 0 ? ids[0] : null),
        });

    /// <summary>The question in the citizen's words: the name of the service, since they did not write any.</summary>
    private static AskQuestions? Take(Slip slip, CitizenCase current, Guid suggestionId)
    {
        var service = current.Suggestions.FirstOrDefault(suggestion => suggestion.Id == suggestionId)?.Service;
        if (service is null) return null;
        var text = slip.Catalogue.Services[service].Name.In(current.Language);
        return Questions.From([new(text, service, null)], slip, current.Desk, current.Channel, null, current);
    }
}
