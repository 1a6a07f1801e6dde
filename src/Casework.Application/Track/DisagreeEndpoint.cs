using Casework.Application.Access;
using Casework.Application.Cases;
using Casework.Application.Cases.Disputes;
using Casework.Application.Commands;
using Casework.Application.Validation;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Sharing;
using FluentValidation;

namespace Casework.Application.Track;

/// <summary>The citizen disagrees, with one question or with how things go.</summary>
public sealed record DisagreeRequest(Guid? QuestionId, string? Text) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed class DisagreeValidator : AbstractValidator<DisagreeRequest>
{
    public DisagreeValidator() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(RaiseDispute))]
public static class DisagreeEndpoint
{
    public static readonly CitizenRoute<DisagreeRequest> Route = new("/api/v1/track/{caseNumber}/disputes", typeof(RaiseDispute), (body, context) => new RaiseDispute(context.NewId(), body.QuestionId, context.Seal(body.Text!)))
    {
        Offer = new("dispute", (_, _) => [new RaiseDispute(Guid.Empty, null, Example.Text)]),
        Act = CitizenAct.Object,
        Answer = CommandAnswer.Created((_, context) => new DisputeRaisedAnswer(context.Ids[0])),
    };
}
