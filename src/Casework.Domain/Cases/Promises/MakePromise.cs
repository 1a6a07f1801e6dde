using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Promises;

/// <summary>An official promises the citizen something by a date (law 14).</summary>
public sealed record MakePromise(Guid Id, Personal Text, DateOnly By) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Rules.CaseClosed,
        _ when By < LocalDay.Of(at.Now) => Decision.Refuse("date-in-the-past"),
        _ => Decision.Accept(new PromiseMade(Id, Text, By)),
    };
}
