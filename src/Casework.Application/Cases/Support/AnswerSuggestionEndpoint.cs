using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Cases.Support;
using FluentValidation;

namespace Casework.Application.Cases.Support;

/// <summary>The citizen takes the suggested service, which becomes a question of the case, or declines it.</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record AnswerSuggestionRequest(bool? Taken, string? Reason);

/// <param name="QuestionId">The question that the suggestion became, or null when it was declined.</param>
public sealed record SuggestionAnsweredAnswer(Guid? QuestionId)
{
    public static SuggestionAnsweredAnswer Of(IReadOnlyList<Guid> ids) => new(ids.Count > 0 ? ids[0] : null);
}

public sealed class AnswerSuggestionValidator : AbstractValidator<AnswerSuggestionRequest>
{
    public AnswerSuggestionValidator()
    {
        RuleFor(body => body.Taken).Required();
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class AnswerSuggestionEndpoint
{
    public static readonly CommandRoute<AnswerSuggestionRequest> Route = new("/api/v1/cases/{caseId}/suggestions/{suggestionId}", AllowedRoles.Desk, (body, context) =>
        Command(context.Id("suggestionId"), body.Taken is true, body.Reason, context.Current.Channel, context))
    {
        Offer = new("answerSuggestion", (current, _) => current.Suggestions.Select(s => new AnswerSuggestion(s.Id, null, null))),
        Answer = CommandAnswer.Ok((_, context) => SuggestionAnsweredAnswer.Of(context.Ids)),
    };

    /// <summary>The same command at the desk and on the citizen's page.</summary>
    public static AnswerSuggestion Command(Guid suggestionId, bool taken, string? reason, Channel channel, CommandContext context) =>
        new(suggestionId, taken ? Take(context, suggestionId, channel) : null, context.SealIfAny(reason));

    /// <summary>The question in the citizen's words: the name of the service, since they did not write any.</summary>
    private static AskQuestions? Take(CommandContext context, Guid suggestionId, Channel channel)
    {
        var service = context.Current.Suggestions.FirstOrDefault(suggestion => suggestion.Id == suggestionId)?.Service;
        if (service is null) return null;
        var text = context.Catalogue.Services[service].Name.In(context.Current.Language);
        return Questions.From([new(text, service, null)], context, context.Current.Desk, channel, null);
    }
}
