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
public sealed record NoticeOfDefaultAnswer(bool Premature);

public sealed class GiveNoticeOfDefaultShape : AbstractValidator<GiveNoticeOfDefaultRequest>
{
    public GiveNoticeOfDefaultShape(TimeProvider time) => RuleFor(body => body.ReceivedOn).NotInTheFuture(time);
}

public static class GiveNoticeOfDefaultEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/questions/{questionId}/term/notice-of-default"), Answers(200, typeof(NoticeOfDefaultAnswer))]
    public static Task<IResult> Post(Guid caseId, Guid questionId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, Request(Who.Officials, _ => questionId));

    internal static CaseRequest<GiveNoticeOfDefaultRequest> Request(Who who, Func<CitizenCase, Guid> question) =>
        new(who, (body, slip, current) => new GiveNoticeOfDefault(question(current), body.ReceivedOn ?? LocalDay.Of(slip.At.Now)))
        {
            Status = 200,
            OptionalBody = true,
            Answer = (after, _) => new NoticeOfDefaultAnswer(after.Question(question(after))!.LastNoticeWasPremature),
        };
}
