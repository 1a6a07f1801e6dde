using Casework.Api.Door;
using Casework.Domain.Cases.Information;
using Casework.Domain.Cases.Sharing;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Information;

/// <summary>Asks the citizen for things by a date; the decision term rests until they come or the date passes.</summary>
public sealed record RequestInformationRequest(Guid? QuestionId, IReadOnlyList<string>? Items, DateOnly? AnswerBy) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record InformationRequestedAnswer(Guid RequestId);

public sealed class RequestInformationShape : AbstractValidator<RequestInformationRequest>
{
    public RequestInformationShape(TimeProvider time)
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Items).NotEmptyList(20);
        RuleForEach(body => body.Items).Must(item => !string.IsNullOrWhiteSpace(item)).WithErrorCode("required").OptionalText(500);
        RuleFor(body => body.AnswerBy).Required().AfterToday(time);
    }
}

public static class RequestInformationEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/information-requests"), Answers(201, typeof(InformationRequestedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<RequestInformationRequest> Request = new(Who.Officials, (body, slip) =>
        new RequestInformation(slip.NewId(), body.QuestionId!.Value, [.. body.Items!.Select(slip.Seal)], body.AnswerBy!.Value))
    {
        Answer = (_, ids) => new InformationRequestedAnswer(ids[0]),
    };
}
