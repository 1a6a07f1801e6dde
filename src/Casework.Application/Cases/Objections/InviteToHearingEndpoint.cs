using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>Invites the objector to be heard; the papers lie open for a week before (Awb 7:2, 7:4).</summary>
/// <param name="Place">The citizen reads it word for word.</param>
public sealed record InviteToHearingRequest(DateOnly? On, string? Place);

public sealed class InviteToHearingValidator : AbstractValidator<InviteToHearingRequest>
{
    public InviteToHearingValidator(TimeProvider time)
    {
        RuleFor(body => body.On).Required().AfterToday(time);
        RuleFor(body => body.Place).RequiredText(500);
    }
}

public static class InviteToHearingEndpoint
{
    public static readonly CommandRoute<InviteToHearingRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/hearing-invitation", AllowedRoles.SecondLine, (body, context) =>
        new InviteToHearing(context.Id("objectionId"), body.On!.Value, context.Seal(body.Place!)))
    {
        Offer = new("inviteToHearing", (current, at) => current.Objections.Select(o => new InviteToHearing(o.Id, LocalDay.Of(at.Now).AddDays(7), Example.Text))),
    };
}
