using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Problems;
using Casework.Application.Validation;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Catalogues.Forms;
using FluentValidation;

namespace Casework.Application.Cases.Facts;

/// <summary>
/// Fills in or corrects what the service of a question asks. Fields that are not named stay as they are; null takes a field away. As long as nobody has worked on
/// the question it is triaged anew.
/// </summary>
/// <param name="FormData">Values by the code of their field: see /catalogue/services/{code}/form.</param>
/// <param name="Identification">How it was made sure who the citizen is; left out, it was not.</param>
public sealed record FillInFormRequest(IReadOnlyDictionary<string, JsonElement>? FormData, IdentificationBody? Identification);

public sealed class FillInFormValidator : AbstractValidator<FillInFormRequest>
{
    public FillInFormValidator()
    {
        RuleFor(body => body.FormData).Required();
        RuleFor(body => body.Identification!).SetValidator(new IdentificationValidator()).When(body => body.Identification is not null);
    }
}

public static class FillInFormEndpoint
{
    public static readonly CommandRoute<FillInFormRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/form-data", AllowedRoles.Officials, (body, context) =>
        Command(context.Id("questionId"), body.FormData!, context, body.Identification?.Identification))
    {
        Method = "PUT",
        Check = (body, context) => Check(context.Id("questionId"), body.FormData!, context),
        Offer = new("fillInForm", (current, at) => current.OpenQuestions
            .Where(question => question.Service is { } code && at.Catalogue.Services.GetValueOrDefault(code)?.Asks is not null)
            .Select(question => new FillInForm(question.Id, new(FilledForm.Empty, Example.Text)))),
    };

    internal static FillInForm Command(Guid questionId, IReadOnlyDictionary<string, JsonElement> given, CommandContext context, Identification? how) =>
        new(questionId, FilledForm.Read(context.Open(context.Current.Question(questionId)?.Form?.Values)).With(given, context.Seal), how);

    internal static Problem? Check(Guid questionId, IReadOnlyDictionary<string, JsonElement> given, CommandContext context)
    {
        if (context.Current.Question(questionId) is not { } question) return null;
        var service = question.Service is { } code ? context.Catalogue.Services.GetValueOrDefault(code) : null;
        return FormShape.Faults(given, service, context.Today).ToList() is { Count: > 0 } faults ? Problem.Invalid(faults) : null;
    }
}
