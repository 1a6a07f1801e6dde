using System.Globalization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The decision on the objection is adjourned (verdaging), by at most six weeks in all, told before the last day (Awb 7:10(3)).
/// </summary>
public sealed record AdjournObjection(Guid ObjectionId, int Weeks, Personal Reason) : ICaseCommand<AdjournObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.RefusalsToMove, RefusalCode.TooManyWeeks];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalToMove(current, ObjectionId, at)
        ?? (ObjectionDecision.MaximumAdjournWeeks - current.Objections.First(o => o.Id == ObjectionId).Term.AdjournedWeeks) switch
        {
            var left when Weeks > left => Decision.Refuse(RefusalCode.TooManyWeeks, left.ToString(CultureInfo.InvariantCulture)),
            _ => Decision.Accept(new ObjectionAdjourned(ObjectionId, Weeks, Reason)),
        };
}
