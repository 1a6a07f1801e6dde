using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>The citizen complains about how they were treated (Awb 9:1).</summary>
public sealed record FileComplaintRequest(string? Text, ComplaintAbout? About);

public sealed record ComplaintFiledAnswer(Guid ComplaintId);

public sealed class FileComplaintValidator : AbstractValidator<FileComplaintRequest>
{
    public FileComplaintValidator()
    {
        RuleFor(body => body.Text).RequiredText();
        Include(new ComplaintAboutRules<FileComplaintRequest>(body => body.About));
    }
}

public static class FileComplaintEndpoint
{
    public static readonly CommandRoute<FileComplaintRequest> Route = new("/api/v1/cases/{caseId}/complaints", AllowedRoles.Officials, (body, context) =>
        new FileComplaint(context.NewId(), context.Seal(body.Text!), context.SealIfAny(body.About?.Text), body.About?.OfficialId))
    {
        Offer = new("fileComplaint", (_, _) => [new FileComplaint(Guid.Empty, Example.Text, null)]),
        Answer = CommandAnswer.Created((_, context) => new ComplaintFiledAnswer(context.Ids[0])),
    };
}
