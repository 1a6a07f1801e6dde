using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen says that a fact of a register is wrong: a question to the register's holder joins the case.</summary>
public sealed record CorrectFactRequest(string? Text);

public sealed class CorrectFactShape : AbstractValidator<CorrectFactRequest>
{
    public CorrectFactShape() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(DisputeFact))]
public static class CorrectFactEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/facts/{factId}/correction"), Answers(201, typeof(QuestionAnswer))]
    public static Task<IResult> Post(string caseNumber, Guid factId, HttpContext http, TrackDoor door, CatalogueVersions catalogues) =>
        door.Handle(http, caseNumber, typeof(DisputeFact), new CaseRequest<CorrectFactRequest>(Who.Anybody, (body, slip) => new DisputeFact(factId, slip.NewId(), slip.Seal(body.Text!)))
        {
            Answer = (after, ids) => QuestionAnswer.Of(after.Question(ids[0])!, catalogues, Texts.Language.Of(http.Request)),
        });
}
