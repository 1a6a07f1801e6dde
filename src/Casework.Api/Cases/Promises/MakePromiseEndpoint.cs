using Casework.Api.Door;
using Casework.Domain.Cases.Promises;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Promises;

/// <summary>Something promised to the citizen, and the day by which.</summary>
public sealed record MakePromiseRequest(string? Text, DateOnly? By);

public sealed record PromiseMadeAnswer(Guid PromiseId);

public sealed class MakePromiseShape : AbstractValidator<MakePromiseRequest>
{
    public MakePromiseShape(TimeProvider time)
    {
        RuleFor(body => body.Text).RequiredText();
        RuleFor(body => body.By).Required().NotBeforeToday(time);
    }
}

public static class MakePromiseEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/promises"), Answers(201, typeof(PromiseMadeAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<MakePromiseRequest> Request = new(Who.Officials, (body, slip) =>
        new MakePromise(slip.NewId(), slip.Seal(body.Text!), body.By!.Value))
    {
        Answer = (_, ids) => new PromiseMadeAnswer(ids[0]),
    };
}
