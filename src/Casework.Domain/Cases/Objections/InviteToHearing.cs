using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>The objector is invited to be heard (Awb 7:2). The papers lie open for at least a week before (Awb 7:4(2)).</summary>
public sealed record InviteToHearing(Guid ObjectionId, DateOnly On, Personal Place) : ICaseCommand<InviteToHearing>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.Refusals, RefusalCode.HearingTooSoon];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (OpenObjection.Refusal(current, ObjectionId, at.Actor) is { } refusal) return refusal;
        var (today, papersFrom) = (LocalDay.Of(at.Now), ShortTerms.Hearing(On, TermPolicies.Default).InspectionFrom);
        return papersFrom < today
            ? Decision.Refuse(RefusalCode.HearingTooSoon, today.AddDays(On.DayNumber - papersFrom.DayNumber).ToString("yyyy-MM-dd"))
            : Decision.Accept(new ObjectionHearingInvited(ObjectionId, On, Place));
    }
}
