using Casework.Api.Door;
using Casework.Domain.Cases.CallBacks;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.CallBacks;

/// <summary>Somebody called now. Reached says whether the citizen answered; the talk itself is told by the outcome.</summary>
public sealed record TryCallBackRequest(bool? Reached, string? Note);

public sealed class TryCallBackShape : AbstractValidator<TryCallBackRequest>
{
    public TryCallBackShape()
    {
        RuleFor(body => body.Reached).Required();
        RuleFor(body => body.Note).OptionalText();
    }
}

public static class TryCallBackEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/call-backs/{callBackId}/attempts"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid callBackId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<TryCallBackRequest>(Who.Officials, (body, slip) => new TryCallBack(callBackId, body.Reached!.Value, slip.SealIfAny(body.Note))));
}
