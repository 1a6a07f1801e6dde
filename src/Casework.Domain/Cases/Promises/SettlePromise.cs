namespace Casework.Domain.Cases.Promises;

/// <summary>A promise was kept, or broken for a reason; it is counted either way (law 14).</summary>
public sealed record SettlePromise(Guid PromiseId, bool Kept, Personal? Reason) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current.Promises.FirstOrDefault(promise => promise.Id == PromiseId) switch
    {
        null => Decision.Refuse("unknown-promise"),
        { Status: PromiseStatus.Kept } => Decision.Refuse("already-kept"),
        { Status: PromiseStatus.Broken } => Decision.Refuse("already-broken"),
        _ when Kept => Decision.Accept(new PromiseKept(PromiseId)),
        _ => Decision.Accept(new PromiseBroken(PromiseId, Reason)),
    };
}
