using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>Tells the complainant that the answer comes later, by at most four weeks in all (Awb 9:11(2)).</summary>
/// <param name="Reason">The complainant reads it. The citizen reads it word for word.</param>
public sealed record AdjournComplaintRequest(int? Weeks, string? Reason);

public sealed class AdjournComplaintValidator : AbstractValidator<AdjournComplaintRequest>
{
    public AdjournComplaintValidator()
    {
        RuleFor(body => body.Weeks).Required().InclusiveBetween(1, 52).WithErrorCode("out-of-range");
        RuleFor(body => body.Reason).RequiredText();
    }
}

public static class AdjournComplaintEndpoint
{
    public static readonly CommandRoute<AdjournComplaintRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/adjournment", AllowedRoles.Officials, (body, context) =>
        new AdjournComplaint(context.Id("complaintId"), body.Weeks!.Value, context.Seal(body.Reason!)))
    {
        Offer = new("adjournComplaint", (current, _) => current.Complaints.Select(c => new AdjournComplaint(c.Id, 1, Example.Text))),
    };
}
