using Casework.Api.Door;
using Casework.Domain.Cases.CallBacks;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen need not be called any more.</summary>
public sealed record WithdrawCallBackRequest(string? Reason);

public sealed class WithdrawCallBackShape : AbstractValidator<WithdrawCallBackRequest>
{
    public WithdrawCallBackShape() => RuleFor(body => body.Reason).OptionalText();
}

public static class WithdrawCallBackEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/call-backs/{callBackId}/withdrawal"), Answers(204)]
    public static Task<IResult> Post(string caseNumber, Guid callBackId, HttpContext http, TrackDoor door) =>
        door.Handle(http, caseNumber, typeof(WithdrawCallBack), new CaseRequest<WithdrawCallBackRequest>(Who.Anybody, (body, slip) => new WithdrawCallBack(callBackId, slip.SealIfAny(body.Reason))) { OptionalBody = true });
}
