using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>The complainant and whom it is about were heard on a day, or not for a reason: exactly one of the two (Awb 9:10).</summary>
/// <param name="Report">The report of the hearing.</param>
/// <param name="WaivedBecause">The citizen reads it word for word.</param>
public sealed record HearComplaintRequest(DateOnly? HeldOn, string? WaivedBecause, string? Report);

public sealed class HearComplaintValidator : AbstractValidator<HearComplaintRequest>
{
    public HearComplaintValidator(TimeProvider time)
    {
        RuleFor(body => body.HeldOn).NotInTheFuture(time);
        RuleFor(body => body.HeldOn).Must((body, day) => (day is null) == !string.IsNullOrWhiteSpace(body.WaivedBecause)).WithErrorCode("one-of-two");
        RuleFor(body => body.WaivedBecause).OptionalText();
        RuleFor(body => body.Report).OptionalText();
    }
}

public static class HearComplaintEndpoint
{
    public static readonly CommandRoute<HearComplaintRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/hearing", AllowedRoles.Officials, (body, context) =>
        new HearComplaint(context.Id("complaintId"), body.HeldOn, context.SealIfAny(body.WaivedBecause), context.SealIfAny(body.Report)))
    {
        Offer = new("hearComplaint", (current, _) => current.Complaints.Select(c => new HearComplaint(c.Id, null, Example.Text))),
    };
}
