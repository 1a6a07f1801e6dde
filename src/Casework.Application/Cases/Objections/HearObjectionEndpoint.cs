using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The objector was heard on a day, or a hearing was waived for a reason: exactly one of the two.</summary>
public sealed record HearObjectionRequest(DateOnly? HeldOn, string? WaivedBecause);

public sealed class HearObjectionValidator : AbstractValidator<HearObjectionRequest>
{
    public HearObjectionValidator(TimeProvider time)
    {
        RuleFor(body => body.HeldOn).NotInTheFuture(time);
        RuleFor(body => body.HeldOn).Must((body, day) => (day is null) == !string.IsNullOrWhiteSpace(body.WaivedBecause)).WithErrorCode("one-of-two");
        RuleFor(body => body.WaivedBecause).OptionalText();
    }
}

public static class HearObjectionEndpoint
{
    public static readonly CommandRoute<HearObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/hearing", AllowedRoles.SecondLine, (body, context) =>
        new HearObjection(context.Id("objectionId"), body.HeldOn, context.SealIfAny(body.WaivedBecause)))
    {
        Offer = new("hearObjection", (current, _) => current.Objections.Select(o => new HearObjection(o.Id, null, Example.Text))),
    };
}
