using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Promises;

/// <summary>An official promises the citizen something by a date (law 14).</summary>
public sealed record MakePromise(Guid Id, Personal Text, DateOnly By) : ICaseCommand<MakePromise>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed, RefusalCode.DateInThePast];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when By < LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInThePast),
        _ => Decision.Accept(new PromiseMade(Id, Text, By)),
    };
}
