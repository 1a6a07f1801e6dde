using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The citizen went to court; noted with the court's reference.</summary>
/// <param name="Result">What the judgment did to the decision in force, once there is one.</param>
/// <param name="Outcome">The citizen reads it word for word.</param>
/// <param name="JudgedOn">The day on which the judgment was sent; what was annulled is decided anew within a term that counts from there. Without it, today.</param>
public sealed record NoteAppealRequest(string? CourtReference, DateOnly? LodgedOn, string? Outcome, AppealResult? Result, DateOnly? JudgedOn = null);

public sealed class NoteAppealValidator : AbstractValidator<NoteAppealRequest>
{
    public NoteAppealValidator(TimeProvider time)
    {
        RuleFor(body => body.CourtReference).RequiredText(100);
        RuleFor(body => body.LodgedOn).Required().NotInTheFuture(time);
        RuleFor(body => body.Outcome).OptionalText();
        RuleFor(body => body.JudgedOn).NotInTheFuture(time);
    }
}

public static class NoteAppealEndpoint
{
    public static readonly CommandRoute<NoteAppealRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/appeal", AllowedRoles.Officials, (body, context) =>
        new NoteAppeal(context.Id("objectionId"), context.Seal(body.CourtReference!), body.LodgedOn!.Value, context.SealIfAny(body.Outcome), body.Result, body.JudgedOn))
    {
        Offer = new("noteAppeal", (current, at) => current.Objections.Select(o => new NoteAppeal(o.Id, Example.Text, LocalDay.Of(at.Now), null))),
    };
}
