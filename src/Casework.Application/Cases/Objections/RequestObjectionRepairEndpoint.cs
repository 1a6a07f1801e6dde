using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Objections;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Objections;

/// <summary>The objection lacks something, such as its reasons: the objector may add it by a date (Awb 6:6). The term rests.</summary>
public sealed record RequestObjectionRepairRequest(IReadOnlyList<string>? Items, DateOnly? AnswerBy);

public sealed class RequestObjectionRepairValidator : AbstractValidator<RequestObjectionRepairRequest>
{
    public RequestObjectionRepairValidator(TimeProvider time)
    {
        RuleFor(body => body.Items).NotEmptyList(20);
        RuleForEach(body => body.Items).Must(item => !string.IsNullOrWhiteSpace(item)).WithErrorCode("required").OptionalText(500);
        RuleFor(body => body.AnswerBy).Required().AfterToday(time);
    }
}

public static class RequestObjectionRepairEndpoint
{
    public static readonly CommandRoute<RequestObjectionRepairRequest> Route = new("/api/v1/cases/{caseId}/objections/{objectionId}/repair-request", AllowedRoles.SecondLine, (body, context) =>
        new RequestObjectionRepair(context.Id("objectionId"), [.. body.Items!.Select(context.Seal)], body.AnswerBy!.Value))
    {
        Offer = new("requestObjectionRepair", (current, at) => current.Objections.Select(o => new RequestObjectionRepair(o.Id, [Example.Text], LocalDay.Of(at.Now).AddDays(14)))),
    };
}
