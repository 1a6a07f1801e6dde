using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>The findings on a complaint, as told to the citizen (Awb 9:12).</summary>
/// <param name="Text">The citizen reads it word for word.</param>
public sealed record SettleComplaintRequest(ComplaintOutcome? Outcome, string? Text);

public sealed class SettleComplaintValidator : AbstractValidator<SettleComplaintRequest>
{
    public SettleComplaintValidator()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

public static class SettleComplaintEndpoint
{
    public static readonly CommandRoute<SettleComplaintRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/outcome", AllowedRoles.Officials, (body, context) =>
        new SettleComplaint(context.Id("complaintId"), body.Outcome!.Value, context.Seal(body.Text!)))
    {
        Offer = new("settleComplaint", (current, _) => current.Complaints.Select(complaint => new SettleComplaint(complaint.Id, ComplaintOutcome.Settled, Example.Text))),
    };
}
