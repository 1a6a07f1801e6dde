using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Complaints;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen complains about how they were treated (Awb 9:1).</summary>
public sealed record ComplainRequest(string? Text, ComplaintAbout? About);

public sealed class ComplainValidator : AbstractValidator<ComplainRequest>
{
    public ComplainValidator()
    {
        RuleFor(body => body.Text).RequiredText();
        Include(new ComplaintAboutRules<ComplainRequest>(body => body.About));
    }
}

[Runs(typeof(FileComplaint))]
public static class ComplainEndpoint
{
    public static readonly CitizenRoute<ComplainRequest> Route = new("/api/v1/track/{caseNumber}/complaints", typeof(FileComplaint), (body, context) =>
        new FileComplaint(context.NewId(), context.Seal(body.Text!), context.SealIfAny(body.About?.Text), body.About?.OfficialId))
    {
        Offer = new("complaint", (_, _) => [new FileComplaint(Guid.Empty, Example.Text, null)]),
        Act = CitizenAct.Object,
        Answer = CommandAnswer.Created((_, context) => new ComplaintFiledAnswer(context.Ids[0])),
    };
}
