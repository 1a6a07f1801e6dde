using Casework.Api.Door;
using Casework.Domain.Cases.HandOffs;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.HandOffs;

/// <summary>The case manager takes an unanswered offer back.</summary>
public sealed record WithdrawHandOffRequest(string? Reason);

public sealed class WithdrawHandOffShape : AbstractValidator<WithdrawHandOffRequest>
{
    public WithdrawHandOffShape() => RuleFor(body => body.Reason).RequiredText();
}

public static class WithdrawHandOffEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/hand-offs/{handOffId}/withdrawal"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid handOffId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<WithdrawHandOffRequest>(Who.Officials, (body, slip) =>
            new WithdrawHandOff(handOffId, slip.Seal(body.Reason!))));
}
