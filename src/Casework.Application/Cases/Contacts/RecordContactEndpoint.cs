using Casework.Application.Access;
using Casework.Application.Cases.Facts;
using Casework.Application.Commands;
using Casework.Application.Ratings;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Contacts;
using FluentValidation;

namespace Casework.Application.Cases.Contacts;

/// <summary>One interaction with the citizen. Answered is false when nobody was reached; without it somebody was.</summary>
/// <param name="Identification">How it was made sure who the citizen is; left out, it was not.</param>
public sealed record RecordContactRequest(Channel? Channel, Direction? Direction, string? Summary, bool? Answered, IdentificationBody? Identification = null);

/// <param name="RatingCode">To be read out: where somebody was reached, the citizen rates this contact with it at /track/rating, once.</param>
public sealed record ContactRecordedAnswer(Guid ContactId, string RatingCode);

public sealed class RecordContactValidator : AbstractValidator<RecordContactRequest>
{
    public RecordContactValidator()
    {
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.Direction).Required();
        RuleFor(body => body.Summary).RequiredText();
        RuleFor(body => body.Identification!).SetValidator(new IdentificationValidator()).When(body => body.Identification is not null);
    }
}

public static class RecordContactEndpoint
{
    public static CommandRoute<RecordContactRequest> Route(RatingTokens ratings) => new("/api/v1/cases/{caseId}/contacts", AllowedRoles.OfficialsAndMediators, (body, context) =>
        new RecordContact(context.NewId(), body.Channel!.Value, body.Direction!.Value, context.Seal(body.Summary!), body.Answered ?? true, body.Identification?.Identification))
    {
        Offer = new("recordContact", (_, _) => [new RecordContact(Guid.Empty, Channel.Phone, Direction.In, Example.Text, true)]),
        Scope = AccessScope.AnyDesk,
        Answer = CommandAnswer.Created((after, context) => new ContactRecordedAnswer(context.Ids[0], ratings.Short(after, context.Ids[0]))),
    };
}
