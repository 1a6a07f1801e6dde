using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.HandOffs;
using Casework.Domain.Officials;
using FluentValidation;

namespace Casework.Application.Cases.HandOffs;

/// <summary>The organisation accepts the offer and names its specialist: whole or not at all.</summary>
/// <param name="SpecialistName">Not needed: the directory knows the name.</param>
public sealed record AcceptHandOffRequest(string? SpecialistId, string? SpecialistName) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => [NamedOfficial.OfPlace(SpecialistId!, Place.Organisation(actor.Organisation!))];
}

public sealed class AcceptHandOffValidator : AbstractValidator<AcceptHandOffRequest>
{
    public AcceptHandOffValidator()
    {
        RuleFor(body => body.SpecialistId).RequiredText(100);
        RuleFor(body => body.SpecialistName).OptionalText(200);
    }
}

public static class AcceptHandOffEndpoint
{
    public static readonly CommandRoute<AcceptHandOffRequest> Route = new("/api/v1/cases/{caseId}/hand-offs/{handOffId}/acceptance", AllowedRoles.SecondLine, (body, context) =>
        new AcceptHandOff(context.Id("handOffId"), context.Official(body.SpecialistId!)))
    {
        Offer = new("accept", (current, at) => current.HandOffs.Where(offer => offer.IsOpen).Select(o => new AcceptHandOff(o.Id, new(at.Actor.Id, at.Actor.Name)))),
        Scope = AccessScope.OwnActs,
        Conflicts = ["not-of-this-line"],
    };
}
