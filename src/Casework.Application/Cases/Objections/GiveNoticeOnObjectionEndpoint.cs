using Casework.Application.Access;
using Casework.Application.Cases.Terms;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The objector says that the decision on the objection is late (Awb 4:17, 7:14). Without a date it was received today.</summary>
public sealed record GiveNoticeOnObjectionRequest(DateOnly? ReceivedOn);

public sealed class GiveNoticeOnObjectionValidator : AbstractValidator<GiveNoticeOnObjectionRequest>
{
    public GiveNoticeOnObjectionValidator(TimeProvider time)
    {
        RuleFor(body => body.ReceivedOn).NotInTheFuture(time);
    }
}

public static class GiveNoticeOnObjectionEndpoint
{
    public static readonly CommandRoute<GiveNoticeOnObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/notice-of-default", AllowedRoles.Desk, (body, context) =>
        new GiveNoticeOnObjection(context.Id("objectionId"), body.ReceivedOn ?? context.Today))
    {
        Offer = new("noticeOnObjection", (current, at) => current.Objections.Select(o => new GiveNoticeOnObjection(o.Id, LocalDay.Of(at.Now)))),
        OptionalBody = true,
        Answer = CommandAnswer.Ok((after, _) => NoticeOfDefaultAnswer.Of(after)),
    };
}
