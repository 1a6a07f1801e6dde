using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The decision on the objection, with its reasons.</summary>
/// <param name="Reasons">The citizen reads it word for word.</param>
public sealed record DecideObjectionRequest(ObjectionOutcome? Outcome, string? Reasons);

public sealed class DecideObjectionValidator : AbstractValidator<DecideObjectionRequest>
{
    public DecideObjectionValidator()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Reasons).RequiredText();
    }
}

public static class DecideObjectionEndpoint
{
    /// <summary>One that needs a hearing and one that needs none.</summary>
    private static readonly ObjectionOutcome[] Decidable = [ObjectionOutcome.Unfounded, ObjectionOutcome.Inadmissible];

    public static readonly CommandRoute<DecideObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/decision", AllowedRoles.SecondLine, (body, context) =>
        new DecideObjection(context.Id("objectionId"), body.Outcome!.Value, context.Seal(body.Reasons!)))
    {
        Offer = new("decideObjection", (current, _) => current.Objections.SelectMany(o => Decidable.Select(outcome => new DecideObjection(o.Id, outcome, Example.Text)))),
    };
}
