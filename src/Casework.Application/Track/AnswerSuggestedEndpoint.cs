using Casework.Application.Cases.Support;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases.Support;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen takes a suggested service, which becomes a question of the case, or declines it.</summary>
public sealed record AnswerSuggestedRequest(bool? Taken, string? Reason);

public sealed class AnswerSuggestedValidator : AbstractValidator<AnswerSuggestedRequest>
{
    public AnswerSuggestedValidator()
    {
        RuleFor(body => body.Taken).Required();
        RuleFor(body => body.Reason).OptionalText();
    }
}

[Runs(typeof(AnswerSuggestion))]
public static class AnswerSuggestedEndpoint
{
    public static readonly CitizenRoute<AnswerSuggestedRequest> Route = new("/api/v1/track/{caseNumber}/suggestions/{suggestionId}", typeof(AnswerSuggestion), (body, context) =>
        AnswerSuggestionEndpoint.Command(context.Id("suggestionId"), body.Taken is true, body.Reason, Channel.Web, context))
    {
        Offer = new("answerSuggestion", (current, _) => current.Suggestions.Select(s => new AnswerSuggestion(s.Id, null, null))),
        Answer = CommandAnswer.Ok((_, context) => SuggestionAnsweredAnswer.Of(context.Ids)),
    };
}
