namespace Casework.Domain.Cases.Information;

/// <summary>What keeps an information request from getting another date.</summary>
internal static class RunningRequest
{
    public static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.CaseClosed, RefusalCode.UnknownRequest, RefusalCode.RequestEnded, RefusalCode.QuestionEnded];

    /// <summary>What <see cref="RefusalForOthers"/> refuses with.</summary>
    public static readonly IReadOnlyList<RefusalCode> ForOthers = [.. Refusals, RefusalCode.NotTheHolder];

    public static Decision? Refusal(CitizenCase current, Guid request) => current.InformationRequests.FirstOrDefault(asked => asked.Id == request) switch
    {
        _ when current.IsClosed => Rules.CaseClosed,
        null => Decision.Refuse(RefusalCode.UnknownRequest),
        { Status: not RequestStatus.Open } => Decision.Refuse(RefusalCode.RequestEnded),
        var asked => Rules.RefusalFor(current, asked.QuestionId),
    };

    /// <summary>As above, and only whoever holds the question may say so, as with asking.</summary>
    public static Decision? RefusalForOthers(CitizenCase current, Guid request, Actor actor) => Refusal(current, request)
        ?? (Question(current, request).Holder.Organisation is { } holder && !actor.WorksFor(holder)
            ? Decision.Refuse(RefusalCode.NotTheHolder)
            : Rules.RefusalForBystander(current, Question(current, request).Id, actor));

    private static Question Question(CitizenCase current, Guid request) =>
        current.Question(current.InformationRequests.First(asked => asked.Id == request).QuestionId)!;
}
