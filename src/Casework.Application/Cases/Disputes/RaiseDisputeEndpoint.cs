using Casework.Application.Access;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Cases.Disputes;

/// <summary>The citizen disagrees; talking comes first.</summary>
public sealed record RaiseDisputeRequest(Guid? QuestionId, string? Text) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record DisputeRaisedAnswer(Guid DisputeId);

public sealed class RaiseDisputeValidator : AbstractValidator<RaiseDisputeRequest>
{
    public RaiseDisputeValidator()
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

public static class RaiseDisputeEndpoint
{
    public static readonly CommandRoute<RaiseDisputeRequest> Route = new("/api/v1/cases/{caseId}/disputes", AllowedRoles.Officials, (body, context) =>
        new RaiseDispute(context.NewId(), body.QuestionId, context.Seal(body.Text!)))
    {
        Offer = new("raiseDispute", (_, _) => [new RaiseDispute(Guid.Empty, null, Example.Text)]),
        Answer = CommandAnswer.Created((_, context) => new DisputeRaisedAnswer(context.Ids[0])),
    };
}
