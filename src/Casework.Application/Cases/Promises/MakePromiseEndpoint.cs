using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Promises;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Promises;

/// <summary>Something promised to the citizen, and the day by which.</summary>
/// <param name="Text">The citizen reads it word for word.</param>
public sealed record MakePromiseRequest(string? Text, DateOnly? By);

public sealed record PromiseMadeAnswer(Guid PromiseId);

public sealed class MakePromiseValidator : AbstractValidator<MakePromiseRequest>
{
    public MakePromiseValidator(TimeProvider time)
    {
        RuleFor(body => body.Text).RequiredText();
        RuleFor(body => body.By).Required().NotBeforeToday(time);
    }
}

public static class MakePromiseEndpoint
{
    public static readonly CommandRoute<MakePromiseRequest> Route = new("/api/v1/cases/{caseId}/promises", AllowedRoles.Officials, (body, context) =>
        new MakePromise(context.NewId(), context.Seal(body.Text!), body.By!.Value))
    {
        Offer = new("makePromise", (_, at) => [new MakePromise(Guid.Empty, Example.Text, LocalDay.Of(at.Now))]),
        Answer = CommandAnswer.Created((_, context) => new PromiseMadeAnswer(context.Ids[0])),
    };
}
