using Casework.Api.Door;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Sharing;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Cases.Disputes;

/// <summary>The citizen disagrees; talking comes first.</summary>
public sealed record RaiseDisputeRequest(Guid? QuestionId, string? Text) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed record DisputeRaisedAnswer(Guid DisputeId);

public sealed class RaiseDisputeShape : AbstractValidator<RaiseDisputeRequest>
{
    public RaiseDisputeShape()
    {
        RuleFor(body => body.QuestionId).Required();
        RuleFor(body => body.Text).RequiredText();
    }
}

public static class RaiseDisputeEndpoint
{
    [WolverinePost("/api/v1/cases/{caseId}/disputes"), Answers(201, typeof(DisputeRaisedAnswer))]
    public static Task<IResult> Post(Guid caseId, HttpContext http, CaseDoor door) => door.Handle(http, caseId, Request);

    private static readonly CaseRequest<RaiseDisputeRequest> Request = new(Who.Officials, (body, slip) =>
        new RaiseDispute(slip.NewId(), body.QuestionId, slip.Seal(body.Text!)))
    {
        Answer = (_, ids) => new DisputeRaisedAnswer(ids[0]),
    };
}
