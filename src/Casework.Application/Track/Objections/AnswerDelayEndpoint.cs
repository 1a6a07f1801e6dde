using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Track.Objections;

/// <summary>The objector agrees to a later day to decide, or does not (Awb 7:10(4)).</summary>
public sealed record AnswerDelayRequest(bool? Agrees);

public sealed class AnswerDelayValidator : AbstractValidator<AnswerDelayRequest>
{
    public AnswerDelayValidator()
    {
        RuleFor(body => body.Agrees).Required();
    }
}

[Runs(typeof(AnswerObjectionDelay))]
public static class AnswerDelayEndpoint
{
    public static readonly CitizenRoute<AnswerDelayRequest> Route = new("/api/v1/track/{caseNumber}/objections/{objectionId}/delay-consent", typeof(AnswerObjectionDelay), (body, context) =>
        new AnswerObjectionDelay(context.Id("objectionId"), body.Agrees!.Value))
    {
        Offer = new("answerDelay", (current, _) => current.Objections.Select(o => new AnswerObjectionDelay(o.Id, true))),
        Act = CitizenAct.Object,
    };
}
