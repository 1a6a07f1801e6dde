namespace Casework.Domain.Cases.Views;

/// <summary>An invitation to give a view before a decision (Awb 4:7, 4:8).</summary>
/// <param name="SetAt">When it was sent: time says nothing that is older than its cause.</param>
public sealed record ViewRequest(Guid Id, DateOnly AnswerBy, RequestStatus Status, DateTimeOffset SetAt)
{
    /// <summary>The citizen can still be expected to react.</summary>
    public bool RunsOn(DateOnly day) => Status == RequestStatus.Open && day <= AnswerBy;
}

internal static class Invited
{
    public static Question WithLastView(this Question question, RequestStatus status) => question.Views is [.., var last]
        ? question with { Views = [.. question.Views.SkipLast(1), last with { Status = status }] }
        : throw new ImpossibleHistoryException("Nobody was invited to give a view.");

    /// <summary>What was decided takes no view any more.</summary>
    public static IReadOnlyList<ViewRequest> Over(this IReadOnlyList<ViewRequest> views) =>
        [.. views.Select(view => view.Status == RequestStatus.Open ? view with { Status = RequestStatus.Expired } : view)];
}
