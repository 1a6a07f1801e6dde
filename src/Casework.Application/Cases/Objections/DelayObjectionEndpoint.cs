using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>A later day to decide, to which those concerned agree (Awb 7:10(4)). Without the objector among them it is a proposal, which they answer on the page.</summary>
/// <param name="ConsentBy">Who agreed: <c>citizen</c> for the objector, others by their code.</param>
public sealed record DelayObjectionRequest(DateOnly? Until, IReadOnlyList<string>? ConsentBy);

public sealed class DelayObjectionValidator : AbstractValidator<DelayObjectionRequest>
{
    public DelayObjectionValidator(TimeProvider time)
    {
        RuleFor(body => body.Until).Required().AfterToday(time);
        RuleFor(body => body.ConsentBy).Must(parties => parties is null || parties.Count <= 10).WithErrorCode("too-many").WithState(_ => (string[])["10"]);
        RuleForEach(body => body.ConsentBy).Must(party => !string.IsNullOrWhiteSpace(party)).WithErrorCode("required").OptionalText(50);
    }
}

public static class DelayObjectionEndpoint
{
    public static readonly CommandRoute<DelayObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/delay", AllowedRoles.SecondLine, (body, context) =>
        new DelayObjection(context.Id("objectionId"), body.Until!.Value, body.ConsentBy ?? []))
    {
        Offer = new("delayObjection", (current, _) => current.Objections.Select(o => new DelayObjection(o.Id, DateOnly.MaxValue, []))),
    };
}
