using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Complaints;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Complaints;

/// <summary>The findings on a complaint, as told to the citizen (Awb 9:12).</summary>
public sealed record SettleComplaintRequest(ComplaintOutcome? Outcome, string? Text);

public sealed class SettleComplaintShape : AbstractValidator<SettleComplaintRequest>
{
    public SettleComplaintShape()
    {
        RuleFor(body => body.Outcome).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

public static class SettleComplaintEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/complaints/{complaintId}/outcome"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid complaintId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<SettleComplaintRequest>(Who.Officials, (body, slip) =>
            new SettleComplaint(complaintId, body.Outcome!.Value, slip.Seal(body.Text!))));
}
