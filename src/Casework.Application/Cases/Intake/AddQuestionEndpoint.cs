using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Cases.Facts;
using Casework.Application.Commands;
using Casework.Domain.Cases.Contacts;
using Casework.Domain.Cases.Intake;
using Casework.Domain.Catalogues;
using FluentValidation;

namespace Casework.Application.Cases.Intake;

/// <summary>The citizen asks something more; it joins the case and is triaged like any other question.</summary>
public sealed record AddQuestionRequest(string? Text, string? Service, QuestionFactsBody? Facts, IReadOnlyDictionary<string, JsonElement>? FormData = null, IdentificationBody? Identification = null);

public sealed class AddQuestionValidator : AbstractValidator<AddQuestionRequest>
{
    public AddQuestionValidator(CatalogueVersions catalogues, TimeProvider time)
    {
        RuleFor(body => body.Identification!).SetValidator(new IdentificationValidator()).When(body => body.Identification is not null);
        RuleFor(body => new QuestionBody(body.Text, body.Service, body.Facts, body.FormData)).SetValidator(new QuestionValidator(catalogues, time)).OverridePropertyName("");
    }
}

[Runs(typeof(AskQuestions))]
public static class AddQuestionEndpoint
{
    public static CommandRoute<AddQuestionRequest> Route(CatalogueVersions catalogues) => new("/api/v1/cases/{caseId}/questions", AllowedRoles.Desk, (body, context) => Ask(body, context))
    {
        Offer = new("addQuestion", (current, _) => current.IsClosed ? [] : [new AddNote(Guid.Empty, Example.Text)]),
        Answer = CommandAnswer.Created((after, context) => QuestionAnswer.Of(after.Question(context.Ids[0])!, catalogues, context.Language)),
    };

    private static AskQuestions Ask(AddQuestionRequest body, CommandContext context) =>
        Questions.From([new(body.Text, body.Service, body.Facts, body.FormData)], context, context.Current.Desk, context.Current.Channel, null, identified: body.Identification?.Identification);
}
