using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Support;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Support;

/// <summary>The citizen takes the suggested service, which becomes a question of the case, or declines it.</summary>
public sealed record AnswerSuggestionRequest(bool? Taken, string? Reason);

/// <param name="QuestionId">The question that the suggestion became, or null when it was declined.</param>
public sealed record SuggestionAnsweredAnswer(Guid? QuestionId)
{
    public static SuggestionAnsweredAnswer Of(IReadOnlyList<Guid> ids) => new(ids.Count > 0 ? ids[0] : null);
}

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
            Command(suggestionId, body.Taken is true, body.Reason, current.Channel, slip, current))
        {
            Status = 200,
            Answer = (_, ids) => SuggestionAnsweredAnswer.Of(ids),
        });

    /// <summary>The same command at the desk and on the citizen's page.</summary>
    internal static AnswerSuggestion Command(Guid suggestionId, bool taken, string? reason, Channel channel, Slip slip, CitizenCase current) =>
        new(suggestionId, taken ? Take(slip, current, suggestionId, channel) : null, slip.SealIfAny(reason));

    /// <summary>The question in the citizen's words: the name of the service, since they did not write any.</summary>
    private static AskQuestions? Take(Slip slip, CitizenCase current, Guid suggestionId, Channel channel)
    {
        var service = current.Suggestions.FirstOrDefault(suggestion => suggestion.Id == suggestionId)?.Service;
        if (service is null) return null;
        var text = slip.Catalogue.Services[service].Name.In(current.Language);
        return Questions.From([new(text, service, null)], slip, current.Desk, channel, null, current);
    }
}
