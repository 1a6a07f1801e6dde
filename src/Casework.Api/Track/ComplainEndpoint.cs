using Casework.Api.Cases;
using Casework.Api.Cases.Complaints;
using Casework.Api.Commands;
using Casework.Api.Http;
using Casework.Api.SignIn;
using Casework.Domain.Cases.Complaints;
using FluentValidation;

namespace Casework.Api.Track;

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
