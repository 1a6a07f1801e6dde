namespace Casework.Domain.Cases.Promises;

/// <summary>A promise was kept, or broken for a reason; it is counted either way (law 14).</summary>
public sealed record SettlePromise(Guid PromiseId, bool Kept, Personal? Reason) : ICaseCommand<SettlePromise>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.UnknownPromise, RefusalCode.AlreadyKept, RefusalCode.NotTheGiver, RefusalCode.AlreadyBroken,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Promises.FirstOrDefault(promise => promise.Id == PromiseId) switch
    {
        null => Decision.Refuse(RefusalCode.UnknownPromise),
        { Status: PromiseStatus.Kept } => Decision.Refuse(RefusalCode.AlreadyKept),
        var promise when !IsTheirs(current, promise, at.Actor) => Decision.Refuse(RefusalCode.NotTheGiver, promise.Giver?.Name ?? ""),
        { Status: PromiseStatus.Broken } => Decision.Refuse(RefusalCode.AlreadyBroken),
        _ when Kept => Decision.Accept(new PromiseKept(PromiseId)),
        _ => Decision.Accept(new PromiseBroken(PromiseId, Reason)),
    };

    /// <summary>A promise belongs to the desk or organisation that gave it, and to whoever answers for the case now.</summary>
    private static bool IsTheirs(CitizenCase current, Promise promise, Actor actor) =>
        current.MayBeManagedBy(actor) || (promise.Giver is { } giver ? giver.IsOfPlaceOf(actor) : actor.WorksAt(current.Desk));
}
