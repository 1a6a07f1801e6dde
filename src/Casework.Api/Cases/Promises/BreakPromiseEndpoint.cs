using Casework.Api.Door;
using Casework.Domain.Cases.Promises;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Promises;

/// <summary>The promise was broken.</summary>
public sealed record BreakPromiseRequest(string? Reason);

public sealed class BreakPromiseShape : AbstractValidator<BreakPromiseRequest>
{
    public BreakPromiseShape() => RuleFor(body => body.Reason).OptionalText();
}

[Runs(typeof(SettlePromise))]
public static class BreakPromiseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/promises/{promiseId}/broken"), Answers(204)]
    public static Task<IResult> Post(Guid caseId, Guid promiseId, HttpContext http, CaseDoor door) =>
        door.Handle(http, caseId, new CaseRequest<BreakPromiseRequest>(Who.Officials, (body, slip) =>
            new SettlePromise(promiseId, Kept: false, slip.SealIfAny(body.Reason)))
        { OptionalBody = true });
}
