using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Views;
using Casework.Domain.Terms;
using FluentValidation;

namespace Casework.Application.Cases.Views;

/// <summary>
/// Invites the citizen to give their view before a decision that may go against them (zienswijze, Awb 4:7, 4:8). The term to decide runs on.
/// </summary>
/// <param name="About">The facts and interests on which the decision would rest. The citizen reads it as it stands.</param>
/// <param name="AnswerBy">The last day to react, as it stands in the letter.</param>
public sealed record RequestViewRequest(string? About, DateOnly? AnswerBy);

public sealed record ViewRequestedAnswer(Guid ViewRequestId);

public sealed class RequestViewValidator : AbstractValidator<RequestViewRequest>
{
    public RequestViewValidator(TimeProvider time)
    {
        RuleFor(body => body.About).RequiredText();
        RuleFor(body => body.AnswerBy).Required().AfterToday(time);
    }
}

public static class RequestViewEndpoint
{
    public static readonly CommandRoute<RequestViewRequest> Route = new("/api/v1/cases/{caseId}/questions/{questionId}/view-request", AllowedRoles.SecondLine, (body, context) =>
        new RequestView(context.NewId(), context.Id("questionId"), context.Seal(body.About!), body.AnswerBy!.Value))
    {
        Offer = new("requestView", (current, at) => current.Questions.Select(q => new RequestView(Guid.Empty, q.Id, Example.Text, LocalDay.Of(at.Now).AddDays(14)))),
        Answer = CommandAnswer.Created((_, context) => new ViewRequestedAnswer(context.Ids[0])),
    };
}
