using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Facts;

/// <summary>An official has reason to think that a fact of a register is wrong: a question to the register's holder joins the case (Wet BRP 2.34), and the citizen is told.</summary>
/// <param name="Text">Why; the citizen and the register's holder read it. The citizen reads it word for word.</param>
public sealed record DisputeFactRequest(string? Text);

public sealed class DisputeFactValidator : AbstractValidator<DisputeFactRequest>
{
    public DisputeFactValidator() => RuleFor(body => body.Text).RequiredText();
}

public static class DisputeFactEndpoint
{
    public static CommandRoute<DisputeFactRequest> Route(CatalogueVersions catalogues) => new("/api/v1/cases/{caseId}/facts/{factId}/correction", AllowedRoles.Officials, (body, context) => new DisputeFact(context.Id("factId"), context.NewId(), context.Seal(body.Text!)))
    {
        Offer = new("correctFact", (current, _) => current.Facts.Select(f => new DisputeFact(f.Id, Guid.Empty, Example.Text))),
        Answer = CommandAnswer.Created((after, context) => QuestionAnswer.Of(after.Question(context.Ids[0])!, catalogues, context.Language)),
    };
}
