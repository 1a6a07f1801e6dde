using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>A committee or adviser handles the complaint (Awb 9:14): the term is ten weeks.</summary>
/// <param name="Name">The citizen reads it word for word.</param>
public sealed record SetUpComplaintCommitteeRequest(string? Name);

public sealed class SetUpComplaintCommitteeValidator : AbstractValidator<SetUpComplaintCommitteeRequest>
{
    public SetUpComplaintCommitteeValidator()
    {
        RuleFor(body => body.Name).RequiredText(200);
    }
}

public static class SetUpComplaintCommitteeEndpoint
{
    public static readonly CommandRoute<SetUpComplaintCommitteeRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/committee", AllowedRoles.Officials, (body, context) =>
        new SetUpComplaintCommittee(context.Id("complaintId"), context.Seal(body.Name!)))
    {
        Offer = new("setUpComplaintCommittee", (current, _) => current.Complaints.Select(c => new SetUpComplaintCommittee(c.Id, Example.Text))),
    };
}
