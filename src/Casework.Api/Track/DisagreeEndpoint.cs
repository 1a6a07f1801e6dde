using Casework.Api.Cases.Disputes;
using Casework.Api.Door;
using Casework.Api.SignIn;
using Casework.Domain.Cases.Disputes;
using Casework.Domain.Cases.Sharing;
using FluentValidation;
using Wolverine.Http;

namespace Casework.Api.Track;

/// <summary>The citizen disagrees, with one question or with how things go.</summary>
public sealed record DisagreeRequest(Guid? QuestionId, string? Text) : INamesItems
{
    public IEnumerable<CaseItem?> Named() => [NamedItems.Question(QuestionId)];
}

public sealed class DisagreeShape : AbstractValidator<DisagreeRequest>
{
    public DisagreeShape() => RuleFor(body => body.Text).RequiredText();
}

[Runs(typeof(RaiseDispute))]
public static class DisagreeEndpoint
{
    [WolverinePost("/api/v1/track/{caseNumber}/disputes"), Answers(201, typeof(DisputeRaisedAnswer))]
    public static Task<IResult> Post(string caseNumber, HttpContext http, TrackDoor door) => door.Handle(http, caseNumber, typeof(RaiseDispute), Request);

    private static readonly CaseRequest<DisagreeRequest> Request = new(Who.Anybody, (body, slip) => new RaiseDispute(slip.NewId(), body.QuestionId, slip.Seal(body.Text!)))
    {
        Act = CitizenAct.Object,
        Answer = (_, ids) => new DisputeRaisedAnswer(ids[0]),
    };
}
