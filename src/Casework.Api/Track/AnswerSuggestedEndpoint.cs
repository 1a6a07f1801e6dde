using Casework.Api.Cases.Support;
using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases.Support;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen takes a suggested service, which becomes a question of the case, or declines it.</summary>
public sealed record AnswerSuggestedRequest(bool? Taken, string? Reason);

public sealed class AnswerSuggestedShape : AbstractValidator<AnswerSuggestedRequest>
{
    public AnswerSuggestedShape()
    {
        RuleFor(body => body.Taken).Required();
        RuleFor(body => body.Reason).OptionalText();
    }
}

[Runs(typeof(AnswerSuggestion))]
public static class AnswerSuggestedEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/suggestions/{suggestionId}"), Answers(200, typeof(SuggestionAnsweredAnswer))]
    public static Task<IResult> Post(string caseNumber, Guid suggestionId, HttpContext http, TrackDoor door) =>
        door.Handle(http, caseNumber, typeof(AnswerSuggestion), new CaseRequest<AnswerSuggestedRequest>(Who.Anybody, (body, slip, current) =>
            AnswerSuggestionEndpoint.Command(suggestionId, body.Taken is true, body.Reason, Channel.Web, slip, current))
        {
            Status = 200,
            Answer = (_, ids) => SuggestionAnsweredAnswer.Of(ids),
        });
}
