using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Assignment;
using Casework.Domain.Officials;
using FluentValidation;

namespace Casework.Application.Cases.Assignment;

/// <summary>Somebody takes over everything that an official has in this case: as case manager, as the one to whom the role returns, as specialist.</summary>
/// <param name="From">Whose work it is.</param>
/// <param name="To">Who takes it over, in the same place.</param>
public sealed record HandOverRequest(string? From, string? To, string? Reason) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) =>
        [NamedOfficial.OfPlace(To!, actor.Organisation is { } organisation ? Place.Organisation(organisation) : Place.Desk(actor.Desk ?? current.Desk))];
}

public sealed class HandOverValidator : AbstractValidator<HandOverRequest>
{
    public HandOverValidator()
    {
        RuleFor(body => body.From).RequiredText(200);
        RuleFor(body => body.To).RequiredText(200);
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class HandOverEndpoint
{
    public static readonly CommandRoute<HandOverRequest> Route = new("/api/v1/cases/{caseId}/hand-over", AllowedRoles.Officials, (body, context) =>
        new HandOver(body.From!, context.Official(body.To!), context.At.Actor.Organisation, context.Seal(body.Reason!)))
    {
        Conflicts = ["not-of-this-line"],
    };
}
