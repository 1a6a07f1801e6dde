using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Officials;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Complaints;
using Casework.Domain.Officials;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>Somebody who was not involved handles the complaint (Awb 9:7): an official of the desk or of the case manager's place.</summary>
public sealed record NameComplaintHandlerRequest(string? OfficialId) : INamesOfficials
{
    public IEnumerable<NamedOfficial> Officials(CitizenCase current, Actor actor)
    {
        var ofCaseManager = NamedOfficial.OfCaseManagersPlace(OfficialId!, current);
        return [ofCaseManager with { Fits = entry => ofCaseManager.Fits(entry) || entry.WorksIn(Place.Desk(current.Desk)) }];
    }
}

public sealed class NameComplaintHandlerValidator : AbstractValidator<NameComplaintHandlerRequest>
{
    public NameComplaintHandlerValidator()
    {
        RuleFor(body => body.OfficialId).RequiredText(100);
    }
}

public static class NameComplaintHandlerEndpoint
{
    public static readonly CommandRoute<NameComplaintHandlerRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/handler", AllowedRoles.Officials, (body, context) =>
        new NameComplaintHandler(context.Id("complaintId"), context.Official(body.OfficialId!)))
    {
        Offer = new("nameComplaintHandler", (current, _) => current.Complaints.Select(c => new NameComplaintHandler(c.Id, new("somebody-else", "")))),
        Conflicts = ["not-of-this-line"],
    };
}
