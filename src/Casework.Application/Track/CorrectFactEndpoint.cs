using Casework.Application.Cases;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen says that a fact of a register is wrong: a question to the register's holder joins the case.</summary>
public sealed record CorrectFactRequest(string? Text);

public sealed class CorrectFactValidator : AbstractValidator<CorrectFactRequest>
{
    public CorrectFactValidator() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(DisputeFact))]
public static class CorrectFactEndpoint
{
    public static CitizenRoute<CorrectFactRequest> Route(CatalogueVersions catalogues) => new("/api/v1/track/{caseNumber}/facts/{factId}/correction", typeof(DisputeFact), (body, context) => new DisputeFact(context.Id("factId"), context.NewId(), context.Seal(body.Text!)))
    {
        Offer = new("correctFact", (current, _) => current.Facts.Select(f => new DisputeFact(f.Id, Guid.Empty, Example.Text))),
        Answer = CommandAnswer.Created((after, context) => QuestionAnswer.Of(after.Question(context.Ids[0])!, catalogues, context.Language)),
    };
}
