using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>Tells the objector that the decision comes later, by at most six weeks in all (Awb 7:10(3)).</summary>
/// <param name="Reason">The objector reads it. The citizen reads it word for word.</param>
public sealed record AdjournObjectionRequest(int? Weeks, string? Reason);

public sealed class AdjournObjectionValidator : AbstractValidator<AdjournObjectionRequest>
{
    public AdjournObjectionValidator()
    {
        RuleFor(body => body.Weeks).Required().InclusiveBetween(1, 52).WithErrorCode("out-of-range");
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class AdjournObjectionEndpoint
{
    public static readonly CommandRoute<AdjournObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/adjournment", AllowedRoles.SecondLine, (body, context) =>
        new AdjournObjection(context.Id("objectionId"), body.Weeks!.Value, context.Seal(body.Reason!)))
    {
        Offer = new("adjournObjection", (current, _) => current.Objections.Select(o => new AdjournObjection(o.Id, 1, Example.Text))),
    };
}
