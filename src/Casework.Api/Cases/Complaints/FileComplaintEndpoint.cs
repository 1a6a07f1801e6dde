using Casework.Api.Door;
using Casework.Domain.Cases.Complaints;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Complaints;

/// <summary>The citizen complains about how they were treated (Awb 9:1).</summary>
public sealed record FileComplaintRequest(string? Text, string? About);

public sealed record ComplaintFiledAnswer(Guid ComplaintId);

public sealed class FileComplaintShape : AbstractValidator<FileComplaintRequest>
{
    public FileComplaintShape()
    {
        RuleFor(body => body.Text).RequiredText();
        RuleFor(body => body.About).OptionalText(500);
    }
}

public static class FileComplaintEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/complaints"), Answers(201, typeof(ComplaintFiledAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<FileComplaintRequest> Request = new(Who.Officials, (body, slip) =>
        new FileComplaint(slip.NewId(), slip.Seal(body.Text!), slip.SealIfAny(body.About)))
    {
        Answer = (_, ids) => new ComplaintFiledAnswer(ids[0]),
    };
}
