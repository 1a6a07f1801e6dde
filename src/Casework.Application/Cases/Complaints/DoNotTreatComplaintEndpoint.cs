using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>The complaint is not treated, for a reason of Awb 9:8; the complainant is told so, with the way to the ombudsman.</summary>
/// <param name="Reason">The citizen reads it word for word.</param>
public sealed record DoNotTreatComplaintRequest(string? Reason);

public sealed class DoNotTreatComplaintValidator : AbstractValidator<DoNotTreatComplaintRequest>
{
    public DoNotTreatComplaintValidator()
    {
        RuleFor(body => body.Reason).RequiredText();
    }
}

[Runs(typeof(SettleComplaint))]
public static class DoNotTreatComplaintEndpoint
{
    public static readonly CommandRoute<DoNotTreatComplaintRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/not-treated", AllowedRoles.Officials, (body, context) =>
        new SettleComplaint(context.Id("complaintId"), ComplaintOutcome.NotHandled, context.Seal(body.Reason!)))
    {
        Offer = new("doNotTreatComplaint", (current, _) => current.Complaints.Select(c => new SettleComplaint(c.Id, ComplaintOutcome.NotHandled, Example.Text))),
    };
}
