using Casework.Api.Door;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;

namespace Casework.Api.Cases.Intake;

/// <summary>Turns questions of a body into the command that asks them, with what the catalogue suggests beside them.</summary>
internal static class Questions
{
    public static AskQuestions From(
        IReadOnlyList<QuestionBody> bodies, Slip slip, string desk, Channel channel, string? lifeEvent, CitizenCase? current,
        IReadOnlyList<ReusedBody>? reused = null, bool identified = false)
    {
        NewQuestion[] questions = [.. bodies.Select(body => new NewQuestion(
            slip.NewId(), slip.Seal(body.Text!), body.Service, new(body.Facts?.AmountCents, body.Facts?.Missing)))];
        string[] asked = [.. bodies.Select(body => body.Service).OfType<string>()];
        return new(questions, desk, channel, [.. Suggest(asked, lifeEvent, slip, current)], [.. (reused ?? []).Select(fact => Fact(fact, slip))], identified);
    }

    private static NewFact Fact(ReusedBody reused, Slip slip) => new(
        slip.NewId(), reused.Shown.Source, reused.Shown.Attribute, slip.Seal(reused.Shown.Value), reused.Shown.ReadAt,
        string.IsNullOrWhiteSpace(reused.Wrong) ? null : new(slip.NewId(), slip.Seal(reused.Wrong)));

    /// <summary>What the catalogue suggests beside a service that was named later.</summary>
    public static IReadOnlyList<SuggestionMade> SuggestedBeside(string service, Slip slip, CitizenCase current) => [.. Suggest([service], null, slip, current)];

    /// <summary>Nothing that was asked or suggested in the case before.</summary>
    private static IEnumerable<SuggestionMade> Suggest(string[] asked, string? lifeEvent, Slip slip, CitizenCase? current)
    {
        string[] known = [.. asked, .. current?.Questions.Select(question => question.Service).OfType<string>() ?? [], .. current?.Suggestions.Select(suggestion => suggestion.Service) ?? []];
        return slip.Catalogue.Suggest(lifeEvent, asked).Where(related => !known.Contains(related.Service))
            .Select(related => new SuggestionMade(slip.NewId(), related.Service, lifeEvent ?? asked.FirstOrDefault() ?? "", slip.Catalogue.Version));
    }
}

/// <summary>A fact whose seal was opened, and what the citizen says is wrong with it, if anything.</summary>
internal sealed record ReusedBody(Registers.ShownFact Shown, string? Wrong);
