using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Track.Objections;

/// <summary>The objector adds what was missing (Awb 6:6).</summary>
public sealed record CompleteObjectionRequest(string? Text);

public sealed class CompleteObjectionValidator : AbstractValidator<CompleteObjectionRequest>
{
    public CompleteObjectionValidator()
    {
        RuleFor(body => body.Text).RequiredText();
    }
}

[Runs(typeof(RepairObjection))]
public static class CompleteObjectionEndpoint
{
    public static readonly CitizenRoute<CompleteObjectionRequest> Route = new("/api/v1/track/{caseNumber}/objections/{objectionId}/repair", typeof(RepairObjection), (body, context) =>
        new RepairObjection(context.Id("objectionId"), context.Seal(body.Text!)))
    {
        Offer = new("repairObjection", (current, _) => current.Objections.Where(o => o.RepairBy is not null).Select(o => new RepairObjection(o.Id, Example.Text))),
        Act = CitizenAct.Object,
    };
}
