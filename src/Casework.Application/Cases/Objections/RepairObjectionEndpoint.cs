using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>What was missing from the objection, taken in for the objector (Awb 6:6).</summary>
public sealed record RepairObjectionRequest(string? Text);

public sealed class RepairObjectionValidator : AbstractValidator<RepairObjectionRequest>
{
    public RepairObjectionValidator()
    {
        RuleFor(body => body.Text).RequiredText();
    }
}

public static class RepairObjectionEndpoint
{
    public static readonly CommandRoute<RepairObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/repair", AllowedRoles.Officials, (body, context) =>
        new RepairObjection(context.Id("objectionId"), context.Seal(body.Text!)))
    {
        Offer = new("repairObjection", (current, _) => current.Objections.Select(o => new RepairObjection(o.Id, Example.Text))),
    };
}
