using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>A later day, to which the complainant agreed in writing (Awb 9:11(3)).</summary>
/// <param name="ConsentBy">Who agreed: <c>citizen</c> for the complainant.</param>
public sealed record DelayComplaintRequest(DateOnly? Until, IReadOnlyList<string>? ConsentBy);

public sealed class DelayComplaintValidator : AbstractValidator<DelayComplaintRequest>
{
    public DelayComplaintValidator(TimeProvider time)
    {
        RuleFor(body => body.Until).Required().AfterToday(time);
        RuleFor(body => body.ConsentBy).NotEmptyList(10);
        RuleForEach(body => body.ConsentBy).Must(party => !string.IsNullOrWhiteSpace(party)).WithErrorCode("required").OptionalText(50);
    }
}

public static class DelayComplaintEndpoint
{
    public static readonly CommandRoute<DelayComplaintRequest> Route = new("/api/v1/cases/{caseId}/complaints/{complaintId}/delay", AllowedRoles.Officials, (body, context) =>
        new DelayComplaint(context.Id("complaintId"), body.Until!.Value, body.ConsentBy!))
    {
        Offer = new("delayComplaint", (current, _) => current.Complaints.Select(c => new DelayComplaint(c.Id, DateOnly.MaxValue, ["citizen"]))),
    };
}
