using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Facts;

/// <summary>An official has reason to think that a fact of a register is wrong: a question to the register's holder joins the case (Wet BRP 2.34), and the citizen is told.</summary>
/// <param name="Text">Why; the citizen and the register's holder read it.</param>
public sealed record DisputeFactRequest(string? Text);

public sealed class DisputeFactShape : AbstractValidator<DisputeFactRequest>
{
    public DisputeFactShape() => RuleFor(body => body.Text).RequiredText();
}

public static class DisputeFactEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/facts/{factId}/correction"), Answers(201, typeof(QuestionAnswer))]
    public static Task<IResult> Post(Guid caseId, Guid factId, HttpContext http, CaseDoor door, CatalogueVersions catalogues) =>
        door.Handle(http, caseId, new CaseRequest<DisputeFactRequest>(Who.Officials, (body, slip) => new DisputeFact(factId, slip.NewId(), slip.Seal(body.Text!)))
        {
            Answer = (after, ids) => QuestionAnswer.Of(after.Question(ids[0])!, catalogues, Texts.Language.Of(http.Request)),
        });
}
