using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Assignment;
using FluentValidation;

namespace Casework.Application.Cases.Assignment;

/// <summary>The case gets another case manager of the same line.</summary>
/// <param name="OfficialName">Not needed: the directory knows the name.</param>
public sealed record AssignCaseRequest(string? OfficialId, string? OfficialName, string? Reason) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor) => [NamedOfficial.OfCaseManagersPlace(OfficialId!, current)];
}

public sealed class AssignCaseValidator : AbstractValidator<AssignCaseRequest>
{
    public AssignCaseValidator()
    {
        RuleFor(body => body.OfficialId).RequiredText(100);
        RuleFor(body => body.OfficialName).OptionalText(200);
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class AssignCaseEndpoint
{
    public static readonly CommandRoute<AssignCaseRequest> Route = new("/api/v1/cases/{caseId}/assignment", AllowedRoles.Officials, (body, context) =>
        new AssignCase(context.Official(body.OfficialId!), context.Seal(body.Reason!)))
    {
        Offer = new("assign", (_, _) => [new AssignCase(new("somebody-else", ""), Example.Text)]),
        Conflicts = ["not-of-this-line"],
    };
}
