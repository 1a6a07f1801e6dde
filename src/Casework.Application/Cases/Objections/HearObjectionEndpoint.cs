using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The objector was heard on a day, or a hearing was waived for a reason: exactly one of the two.</summary>
/// <param name="Report">The report of the hearing (Awb 7:7).</param>
/// <param name="HeardBy">Ids of the officials who heard, the one who led first; without it, whoever records it (Awb 7:5).</param>
/// <param name="WaivedBecause">The citizen reads it word for word.</param>
public sealed record HearObjectionRequest(DateOnly? HeldOn, string? WaivedBecause, string? Report, IReadOnlyList<string>? HeardBy);

public sealed class HearObjectionValidator : AbstractValidator<HearObjectionRequest>
{
    public HearObjectionValidator(TimeProvider time)
    {
        RuleFor(body => body.HeldOn).NotInTheFuture(time);
        RuleFor(body => body.HeldOn).Must((body, day) => (day is null) == !string.IsNullOrWhiteSpace(body.WaivedBecause)).WithErrorCode("one-of-two");
        RuleFor(body => body.WaivedBecause).OptionalText();
        RuleFor(body => body.Report).OptionalText();
        RuleFor(body => body.HeardBy).Must(ids => ids is null || ids.Count <= 10).WithErrorCode("too-many").WithState(_ => (string[])["10"]);
        RuleForEach(body => body.HeardBy).Must(id => !string.IsNullOrWhiteSpace(id)).WithErrorCode("required").OptionalText(100);
    }
}

public static class HearObjectionEndpoint
{
    public static readonly CommandRoute<HearObjectionRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/hearing", AllowedRoles.SecondLine, (body, context) =>
        new HearObjection(context.Id("objectionId"), body.HeldOn, context.SealIfAny(body.WaivedBecause), context.SealIfAny(body.Report), body.HeardBy))
    {
        Offer = new("hearObjection", (current, _) => current.Objections.Select(o => new HearObjection(o.Id, null, Example.Text))),
    };
}
