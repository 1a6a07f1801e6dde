using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;

namespace Casework.Api.Cases.Intake;

/// <summary>Turns questions of a body into the command that asks them, with what the catalogue suggests beside them.</summary>
internal static class Questions
{
    public static AskQuestions From(
        IReadOnlyList<QuestionBody> bodies, Slip slip, string desk, Channel channel, string? lifeEvent, CitizenCase? current)
    {
        NewQuestion[] questions = [.. bodies.Select(body => new NewQuestion(
            slip.NewId(), slip.Seal(body.Text!), body.Service, new(body.Facts?.AmountCents, body.Facts?.Missing)))];
        string[] known =
        [
            .. bodies.Select(body => body.Service).Concat(current?.Questions.Select(question => question.Service) ?? []).OfType<string>(),
            .. current?.Suggestions.Select(suggestion => suggestion.Service) ?? [],
        ];
        return new(questions, desk, channel, [.. Suggest(bodies, slip, lifeEvent, known)]);
    }

    private static IEnumerable<SuggestionMade> Suggest(IReadOnlyList<QuestionBody> bodies, Slip slip, string? lifeEvent, string[] known) =>
        slip.Catalogue.Suggest(lifeEvent, [.. bodies.Select(body => body.Service).OfType<string>()])
            .Where(related => !known.Contains(related.Service))
            .Select(related => new SuggestionMade(slip.NewId(), related.Service, lifeEvent ?? bodies[0].Service ?? "", slip.Catalogue.Version));
}
