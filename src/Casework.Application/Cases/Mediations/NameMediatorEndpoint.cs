using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Mediations;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

/// <summary>The coordinator names who leads the mediation: from then on that mediator sees the dispute, and nothing else of the case.</summary>
public sealed record NameMediatorRequest(string? MediatorId) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => [NamedOfficial.OfRole(MediatorId!, Role.Mediator)];
}

public sealed class NameMediatorValidator : AbstractValidator<NameMediatorRequest>
{
    public NameMediatorValidator() => RuleFor(body => body.MediatorId).RequiredText(100);
}

public static class NameMediatorEndpoint
{
    public static readonly CommandRoute<NameMediatorRequest> Route = new("/api/v1/cases/{caseId}/mediations/{mediationId}/mediator", AllowedRoles.Coordinators, (body, context) =>
        new NameMediator(context.Id("mediationId"), context.Official(body.MediatorId!)))
    {
        Offer = new("nameMediator", (current, _) => current.Mediations.Select(m => new NameMediator(m.Id, new("somebody-else", "")))),
        Conflicts = ["not-of-this-line"],
    };
}
