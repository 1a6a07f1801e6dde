using Casework.Domain.Cases.Views;

namespace Casework.Domain.Cases;

/// <summary>
/// The citizen may give their view before a decision that may go against them (zienswijze, Awb 4:7, 4:8). The term to decide runs on.
/// </summary>
/// <param name="About">The facts and interests on which the decision would rest, in words for the citizen.</param>
public sealed record ViewRequested(Guid QuestionId, Guid RequestId, Personal About, DateOnly AnswerBy) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q with
    {
        Touched = true,
        Views = [.. q.Views, new(RequestId, AnswerBy, RequestStatus.Open, HappenedAt)],
    });
}

/// <summary>The citizen gave their view, in writing or by word (Awb 4:9).</summary>
public sealed record ViewReceived(Guid QuestionId, Personal Text) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q.WithLastView(RequestStatus.Answered));
}

/// <summary>Time's own word: the citizen gave no view by the day that was set.</summary>
public sealed record ViewRequestExpired(Guid QuestionId) : QuestionEvent
{
    internal override CitizenCase Apply(CitizenCase current) => With(current, q => q.WithLastView(RequestStatus.Expired));
}
