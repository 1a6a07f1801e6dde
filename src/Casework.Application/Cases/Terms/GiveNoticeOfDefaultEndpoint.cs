using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Terms;

/// <summary>The citizen says that the decision is late (Awb 4:17). Without a date it was received today.</summary>
public sealed record GiveNoticeOfDefaultRequest(DateOnly? ReceivedOn);

/// <param name="Premature">True when the term had not passed yet: the notice is recorded and has no effect.</param>
public sealed record NoticeOfDefaultAnswer(bool Premature)
{
    public static NoticeOfDefaultAnswer Of(CitizenCase after) => new(after.LastNoticeWasPremature);
}

public sealed class GiveNoticeOfDefaultValidator : AbstractValidator<GiveNoticeOfDefaultRequest>
{
    public GiveNoticeOfDefaultValidator(TimeProvider time) => RuleFor(body => body.ReceivedOn).NotInTheFuture(time);
}

public static class GiveNoticeOfDefaultEndpoint
{
    public static readonly CommandRoute<GiveNoticeOfDefaultRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/term/notice-of-default", AllowedRoles.Desk, (body, context) =>
        new GiveNoticeOfDefault(context.Id("questionId"), body.ReceivedOn ?? context.Today))
    {
        Offer = new("noticeOfDefault", (current, at) => current.OpenQuestions.Select(q => new GiveNoticeOfDefault(q.Id, LocalDay.Of(at.Now)))),
        OptionalBody = true,
        Answer = CommandAnswer.Ok((after, _) => NoticeOfDefaultAnswer.Of(after)),
    };
}
