namespace Casework.Domain.Cases;

/// <summary>
/// Who is to call. An organisation that has nothing to do with the question any more sees nothing of it (law 13): then whoever handles
/// the question calls.
/// </summary>
public static class CallingBack
{
    internal static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.UnknownCallBack, RefusalCode.AlreadyWithdrawn, RefusalCode.AlreadyCalledBack];

    /// <summary>What <see cref="RefusalForOthers"/> refuses with.</summary>
    internal static readonly IReadOnlyList<RefusalCode> ForOthers = [.. Refusals, RefusalCode.NotTheOneToCall];

    /// <summary>The organisation that calls as things stand, or null when the desk does.</summary>
    public static string? CallerOf(this CitizenCase current, CallBack asked) => asked switch
    {
        { Organisation: { } organisation } when current.Involves(organisation, asked.QuestionId) => organisation,
        { QuestionId: { } id } when current.Question(id) is { IsOpen: true } question => question.Holder.Organisation,
        _ => current.CaseManager.Organisation,
    };

    /// <summary>
    /// True when the actor is of those who are to call, or answers for the case. A desk helps with every case of its own.
    /// </summary>
    public static bool MayCall(this CitizenCase current, CallBack asked, Actor actor) => current.MayBeManagedBy(actor)
        || (current.CallerOf(asked) is { } organisation && actor.WorksFor(organisation))
        || actor.WorksAt(current.Desk);

    /// <summary>The refusal that keeps the actor from this call, or null when it is theirs.</summary>
    internal static Decision? RefusalForOthers(CitizenCase current, Guid callBack, Actor actor) => Refusal(current, callBack)
        ?? (current.MayCall(current.CallBacks.Find(asked => asked.Id == callBack), actor) ? null : Decision.Refuse(RefusalCode.NotTheOneToCall));

    /// <summary>The refusal of what is over or never was, each way with its own code; null while somebody is to call.</summary>
    internal static Decision? Refusal(CitizenCase current, Guid callBack) => current.CallBacks.FirstOrDefault(asked => asked.Id == callBack)?.Status switch
    {
        null => Decision.Refuse(RefusalCode.UnknownCallBack),
        CallBackStatus.Open => null,
        CallBackStatus.Withdrawn => Decision.Refuse(RefusalCode.AlreadyWithdrawn),
        _ => Decision.Refuse(RefusalCode.AlreadyCalledBack),
    };
}
