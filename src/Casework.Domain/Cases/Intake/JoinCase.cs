namespace Casework.Domain.Cases.Intake;

/// <summary>The citizen already has an open case: the questions join it, whichever counter takes them in (law 2).</summary>
public sealed record JoinCase(Wish? Wish, SupportNeed? SupportNeed, AskQuestions Questions) : ICaseCommand
{
    public Decision Decide(CitizenCase current, Circumstances at)
    {
        CaseEvent[] stated =
        [
            .. new CaseEvent?[]
            {
                Wish is { } wish && wish != current.Wish ? new WishStated(wish) : null,
                SupportNeed is { } need ? new SupportNeedAssessed(need.Level, need.Reason) : null,
            }.OfType<CaseEvent>(),
        ];
        return Questions.Decide(current.After(stated), at) is Decision.Accepted asked
            ? Decision.Accept([.. stated, .. asked.Events])
            : Rules.CaseClosed;
    }
}
