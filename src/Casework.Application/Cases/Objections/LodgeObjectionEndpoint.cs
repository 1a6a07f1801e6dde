using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>An objection against the decision on a question. Whether it was in time is judged later; it is always taken in.</summary>
/// <param name="PostedOn">The date of the postmark.</param>
/// <param name="ReceivedAt">Without it, it was received now.</param>
/// <param name="ReceivedByWrongBodyOn">When another body received it first: that date counts (Awb 6:15).</param>
/// <param name="DirectAppealAsked">Whether the objection asks to skip it and go to the court at once (Awb 7:1a).</param>
public sealed record LodgeObjectionRequest(
    Guid? QuestionId, string? Text, Channel? Channel, DateOnly? PostedOn, DateTimeOffset? ReceivedAt, DateOnly? ReceivedByWrongBodyOn, bool? DirectAppealAsked = null) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record ObjectionLodgedAnswer(Guid ObjectionId);

public sealed class LodgeObjectionValidator : AbstractValidator<LodgeObjectionRequest>
{
    public LodgeObjectionValidator(TimeProvider time)
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Text).RequiredText();
        RuleFor(body => body.Channel).Required();
        RuleFor(body => body.PostedOn).NotInTheFuture(time);
        RuleFor(body => body.ReceivedByWrongBodyOn).NotInTheFuture(time);
        RuleFor(body => body.ReceivedAt).Must(at => at is null || at <= time.GetUtcNow()).WithErrorCode("date-in-the-future");
        RuleFor(body => body.ReceivedAt).Must(at => at is null or { Year: > 1900 }).WithErrorCode("date-out-of-range");
    }
}

public static class LodgeObjectionEndpoint
{
    public static readonly CommandRoute<LodgeObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections", AllowedRoles.Officials, (body, context) => new LodgeObjection(
        context.NewId(), body.QuestionId!.Value, context.Seal(body.Text!), body.Channel!.Value, body.PostedOn, body.ReceivedAt?.ToUniversalTime(), body.ReceivedByWrongBodyOn, body.DirectAppealAsked))
    {
        Offer = new("lodgeObjection", (current, _) => current.Questions.Select(q => Example.Objection(q))),
        Answer = CommandAnswer.Created((_, context) => new ObjectionLodgedAnswer(context.Ids[0])),
    };
}
