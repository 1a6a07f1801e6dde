using Casework.Api.Door;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Intake;

/// <summary>The citizen asks something more; it joins the case and is triaged like any other question.</summary>
public sealed record AddQuestionRequest(string? Text, string? Service, QuestionFactsBody? Facts);

public sealed class AddQuestionShape : AbstractValidator<AddQuestionRequest>
{
    public AddQuestionShape(CatalogueVersions catalogues) =>
        RuleFor(body => new QuestionBody(body.Text, body.Service, body.Facts)).SetValidator(new QuestionShape(catalogues)).OverridePropertyName("");
}

[Runs(typeof(AskQuestions))]
public static class AddQuestionEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions"), Answers(201, typeof(QuestionAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door, CatalogueVersions catalogues) =>
        door.Handle(http, caseId, new CaseRequest<AddQuestionRequest>(Who.Desk, (body, slip, current) => Ask(body, slip, current))
        {
            Answer = (after, ids) => QuestionAnswer.Of(after.Question(ids[0])!, catalogues, Texts.Language.Of(http.Request)),
        });

    private static AskQuestions Ask(AddQuestionRequest body, Slip slip, Domain.Cases.CitizenCase current) =>
        Questions.From([new(body.Text, body.Service, body.Facts)], slip, current.Desk, current.Channel, null, current);
}
