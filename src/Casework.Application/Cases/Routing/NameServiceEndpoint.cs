using Casework.Application.Access;
using Casework.Application.Cases.Intake;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Routing;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Routing;

/// <summary>The desk says which service a question is about. Correcting a service that was named before needs a reason.</summary>
public sealed record NameServiceRequest(string? Service, string? Reason);

public sealed class NameServiceValidator : AbstractValidator<NameServiceRequest>
{
    public NameServiceValidator(CatalogueVersions catalogues)
    {
        RuleFor(body => body.Service).Required().Known(code => catalogues.Current.Services.ContainsKey(code), "unknown-service");
        RuleFor(body => body.Reason).OptionalText();
    }
}

public static class NameServiceEndpoint
{
    public static CommandRoute<NameServiceRequest> Route(CatalogueVersions catalogues) => new("/api/v1/cases/{caseId}/questions/{questionId}/service", AllowedRoles.Desk, (body, context) =>
        new NameService(context.Id("questionId"), body.Service!, context.SealIfAny(body.Reason), Questions.SuggestedBeside(body.Service!, context)))
    {
        Offer = new("nameService", (current, at) => current.OpenQuestions.Select(q => new NameService(q.Id, at.Catalogue.Services.Keys.First(code => code != q.Service), Example.Text, []))),
        Answer = CommandAnswer.Ok((after, context) => QuestionAnswer.Of(after.Question(context.Id("questionId"))!, catalogues, context.Language, context.Today)),
    };
}
