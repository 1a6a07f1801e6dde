using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>The objector is heard (Awb 7:2), or not for a reason of Awb 7:3. Exactly one of the two is given.</summary>
/// <param name="Report">The report of the hearing (Awb 7:7).</param>
/// <param name="HeardBy">Ids of the officials who heard, the one who led first; null is whoever records it.</param>
public sealed record HearObjection(
    Guid ObjectionId, DateOnly? HeldOn, Personal? WaivedBecause, Personal? Report = null, IReadOnlyList<string>? HeardBy = null)
    : ICaseCommand<HearObjection>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        .. OpenObjection.Refusals, RefusalCode.DateInTheFuture, RefusalCode.ReasonRequired, RefusalCode.TookTheDecision,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.Refusal(current, ObjectionId, at.Actor) ?? (HeldOn switch
    {
        { } day when day > LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInTheFuture),
        { } when IsBiased(current, at.Actor) => Decision.Refuse(RefusalCode.TookTheDecision),
        { } day => Decision.Accept(new ObjectionHeard(ObjectionId, day, Report, HeardBy)),
        null when WaivedBecause is { } reason => Decision.Accept(new ObjectionHearingWaived(ObjectionId, reason)),
        null => Decision.Refuse(RefusalCode.ReasonRequired),
    });

    /// <summary>
    /// Whoever leads it was not involved in the contested decision, and neither was the majority (Awb 7:5(1)). A committee hears by
    /// itself (Awb 7:13(3)).
    /// </summary>
    private bool IsBiased(CitizenCase current, Actor recorder)
    {
        if (current.Objections.First(o => o.Id == ObjectionId).Term.CommitteeOn is not null) return false;
        if (OpenObjection.Contested(current, ObjectionId) is not { ByRule: false, By.Id: var decider }) return false;
        IReadOnlyList<string> heard = HeardBy is { Count: > 0 } named ? named : [recorder.Id];
        return heard[0] == decider || heard.Count(id => id == decider) * 2 >= heard.Count;
    }
}
