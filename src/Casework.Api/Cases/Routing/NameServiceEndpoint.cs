using Casework.Api.Cases.Intake;
using Casework.Api.Door;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Routing;

/// <summary>The desk says which service a question is about. Correcting a service that was named before needs a reason.</summary>
public sealed record NameServiceRequest(string? Service, string? Reason);

public sealed class NameServiceShape : AbstractValidator<NameServiceRequest>
{
    public NameServiceShape(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Service).Required().Known(code => catalogues.Current.Services.ContainsKey(code), "unknown-service");
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class NameServiceEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/service"), Answers(200, typeof(QuestionAnswer))]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door, CatalogueVersions catalogues, TimeProvider time) =>
        door.Handle(http, caseId, new CaseRequest<NameServiceRequest>(Who.Desk, (body, slip, current) =>
            new NameService(questionId, body.Service!, slip.SealIfAny(body.Reason), Questions.SuggestedBeside(body.Service!, slip, current)))
        {
            Status = 200,
            Answer = (after, _) => QuestionAnswer.Of(after.Question(questionId)!, catalogues, Texts.Language.Of(http.Request), LocalDay.Of(time.GetUtcNow())),
        });
}
