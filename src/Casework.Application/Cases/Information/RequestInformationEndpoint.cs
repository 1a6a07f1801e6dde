using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Sharing;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Information;

/// <summary>Asks the citizen for things by a date; the decision term rests until they come or the date passes.</summary>
public sealed record RequestInformationRequest(Guid? QuestionId, IReadOnlyList<string>? Items, DateOnly? AnswerBy) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record InformationRequestedAnswer(Guid RequestId);

public sealed class RequestInformationValidator : AbstractValidator<RequestInformationRequest>
{
    public RequestInformationValidator(TimeProvider time)
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Items).NotEmptyList(20);
        RuleForEach(body => body.Items).Must(item => !string.IsNullOrWhiteSpace(item)).WithErrorCode("required").OptionalText(500);
        RuleFor(body => body.AnswerBy).Required().AfterToday(time);
    }
}

public static class RequestInformationEndpoint
{
    public static readonly CommandRoute<RequestInformationRequest> Route = new("/api/v1/cases/{caseId}/information-requests", AllowedRoles.Officials, (body, context) =>
        new RequestInformation(context.NewId(), body.QuestionId!.Value, [.. body.Items!.Select(context.Seal)], body.AnswerBy!.Value))
    {
        Offer = new("requestInformation", (current, at) => current.OpenQuestions.Select(q => new RequestInformation(Guid.Empty, q.Id, [Example.Text], LocalDay.Of(at.Now).AddDays(14)))),
        Answer = CommandAnswer.Created((_, context) => new InformationRequestedAnswer(context.Ids[0])),
    };
}
