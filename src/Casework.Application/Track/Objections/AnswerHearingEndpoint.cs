using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Track.Objections;

/// <summary>The objector says whether they come to the hearing (Awb 7:3(c)).</summary>
public sealed record AnswerHearingRequest(bool? Comes, string? Text);

public sealed class AnswerHearingValidator : AbstractValidator<AnswerHearingRequest>
{
    public AnswerHearingValidator()
    {
        RuleFor(body => body.Comes).Required();
        RuleFor(body => body.Text).OptionalText();
    }
}

[Runs(typeof(AnswerHearingInvitation))]
public static class AnswerHearingEndpoint
{
    public static readonly CitizenRoute<AnswerHearingRequest> Route = new("/api/v1/track/{caseNumber}/objections/{objectionId}/hearing-answer", typeof(AnswerHearingInvitation), (body, context) =>
        new AnswerHearingInvitation(context.Id("objectionId"), body.Comes!.Value, context.SealIfAny(body.Text)))
    {
        Offer = new("answerHearing", (current, _) => current.Objections.Where(o => !o.HearingAnswered).Select(o => new AnswerHearingInvitation(o.Id, true, null))),
        Act = CitizenAct.Object,
    };
}
