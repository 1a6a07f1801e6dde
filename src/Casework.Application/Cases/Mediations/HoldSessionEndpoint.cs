using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Mediations;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Mediations;

/// <summary>A session was held: only its date and who attended. There is no field for what was said.</summary>
public sealed record HoldSessionRequest(DateOnly? HeldOn, IReadOnlyList<string>? Attended);

public sealed class HoldSessionValidator : AbstractValidator<HoldSessionRequest>
{
    public HoldSessionValidator(TimeProvider time)
    {
        RuleFor(body => body.HeldOn).Required().NotInTheFuture(time);
        RuleFor(body => body.Attended).NotEmptyList(20);
        RuleForEach(body => body.Attended).Party();
    }
}

public static class HoldSessionEndpoint
{
    public static readonly CommandRoute<HoldSessionRequest> Route = new("/api/v1/cases/{caseId}/mediations/{mediationId}/sessions", AllowedRoles.Mediators, (body, context) =>
        new HoldSession(context.Id("mediationId"), body.HeldOn!.Value, body.Attended!))
    {
        Offer = new("holdSession", (current, at) => current.Mediations.Select(m => new HoldSession(m.Id, LocalDay.Of(at.Now), []))),
    };
}
