using Casework.Api.Door;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Terms;
using Casework.Domain.Terms;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Terms;

/// <summary>The citizen says that the decision is late (Awb 4:17). Without a date it was received today.</summary>
public sealed record GiveNoticeOfDefaultRequest(DateOnly? ReceivedOn);

/// <param name="Premature">True when the term had not passed yet: the notice is recorded and has no effect.</param>
public sealed record NoticeOfDefaultAnswer(bool Premature)
{
    public static NoticeOfDefaultAnswer Of(CitizenCase after) => new(after.LastNoticeWasPremature);
}

public sealed class GiveNoticeOfDefaultShape : AbstractValidator<GiveNoticeOfDefaultRequest>
{
    public GiveNoticeOfDefaultShape(TimeProvider time) => RuleFor(body => body.ReceivedOn).NotInTheFuture(time);
}

public static class GiveNoticeOfDefaultEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/term/notice-of-default"), Answers(200, typeof(NoticeOfDefaultAnswer))]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<GiveNoticeOfDefaultRequest>(Who.Desk, (body, slip) =>
            new GiveNoticeOfDefault(questionId, body.ReceivedOn ?? LocalDay.Of(slip.At.Now)))
        {
            OptionalBody = true,
            Status = 200,
            Answer = (after, _) => NoticeOfDefaultAnswer.Of(after),
        });
}
