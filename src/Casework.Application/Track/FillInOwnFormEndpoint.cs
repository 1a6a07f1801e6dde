using System.Text.Json;
using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Facts;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases.Facts;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Catalogues.Forms;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>
/// The citizen fills in or corrects what the service of a question asks. Fields that are not named stay as they are; null takes a field away.
/// </summary>
/// <param name="FormData">Values by the code of their field: see /catalogue/services/{code}/form.</param>
public sealed record FillInOwnFormRequest(Guid? QuestionId, IReadOnlyDictionary<string, JsonElement>? FormData) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed class FillInOwnFormValidator : AbstractValidator<FillInOwnFormRequest>
{
    public FillInOwnFormValidator()
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.FormData).Required();
    }
}

[Runs(typeof(FillInForm))]
public static class FillInOwnFormEndpoint
{
    public static CitizenRoute<FillInOwnFormRequest> Route(Assurances assurances) => new("/api/v1/track/{caseNumber}/form-data", typeof(FillInForm), (body, context) =>
        FillInFormEndpoint.Command(body.QuestionId!.Value, body.FormData!, context, How(context, assurances)))
    {
        Check = (body, context) => FillInFormEndpoint.Check(body.QuestionId!.Value, body.FormData!, context),
        Offer = new("fillInForm", (current, at) => current.OpenQuestions
            .Where(question => question.Service is { } code && at.Catalogue.Services.GetValueOrDefault(code)?.Asks is not null)
            .Select(question => new FillInForm(question.Id, new(FilledForm.Empty, Example.Text)))),
    };

    /// <summary>By the sign-in of the citizen; a tracking code or a mandate says nothing of who it is.</summary>
    private static Identification? How(CommandContext context, Assurances assurances) =>
        context.SignedIn is { } signedIn && (signedIn.Bsn ?? signedIn.KvkNumber) is not null && context.At.Actor is { Mandate: null } actor && actor.Is(Role.Citizen)
            ? new(IdentificationMeans.SignIn, assurances.Of(signedIn))
            : null;
}
