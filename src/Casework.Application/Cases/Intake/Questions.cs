using Casework.Application.Cases.Facts;
using Casework.Application.Commands;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Application.Cases.Intake;

/// <summary>Turns questions of a body into the command that asks them, with what the catalogue suggests beside them.</summary>
internal static class Questions
{
    public static AskQuestions From(
        IReadOnlyList<QuestionBody> bodies, CommandContext context, string desk, Channel channel, string? lifeEvent,
        IReadOnlyList<ReusedBody>? reused = null, Identification? identified = null)
    {
        NewQuestion[] questions = [.. bodies.Select(body => new NewQuestion(
            context.NewId(), context.Seal(body.Text!), body.Service, new(body.Facts?.AmountCents), body.FormData is { } form ? FilledForm.Empty.With(form, context.Seal) : null))];
        string[] asked = [.. bodies.Select(body => body.Service).OfType<string>()];
        return new(questions, desk, channel, [.. Suggest(asked, lifeEvent, context)], [.. (reused ?? []).Select(fact => Fact(fact, context))], identified);
    }

    private static NewFact Fact(ReusedBody reused, CommandContext context) => new(
        context.NewId(), reused.Shown.Source, reused.Shown.Attribute, context.Seal(reused.Shown.Value), reused.Shown.ReadAt,
        string.IsNullOrWhiteSpace(reused.Wrong) ? null : new(context.NewId(), context.Seal(reused.Wrong)));

    /// <summary>What the catalogue suggests beside a service that was named later.</summary>
    public static IReadOnlyList<SuggestionMade> SuggestedBeside(string service, CommandContext context) => [.. Suggest([service], null, context)];

    /// <summary>Nothing that was asked or suggested in the case before.</summary>
    private static IEnumerable<SuggestionMade> Suggest(string[] asked, string? lifeEvent, CommandContext context)
    {
        var current = context.Existing;
        string[] known = [.. asked, .. current?.Questions.Select(question => question.Service).OfType<string>() ?? [], .. current?.Suggestions.Select(suggestion => suggestion.Service) ?? []];
        return context.Catalogue.Suggest(lifeEvent, asked).Where(related => !known.Contains(related.Service))
            .Select(related => new SuggestionMade(context.NewId(), related.Service, lifeEvent ?? asked.FirstOrDefault() ?? "", context.Catalogue.Version));
    }
}

/// <summary>A fact whose seal was opened, and what the citizen says is wrong with it, if anything.</summary>
public sealed record ReusedBody(Registers.ShownFact Shown, string? Wrong);
