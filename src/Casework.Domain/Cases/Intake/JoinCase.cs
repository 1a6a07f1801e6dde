using Casework.Domain.Cases.Routing;

namespace Casework.Domain.Cases.Intake;

/// <summary>
/// The citizen already has an open case: the questions join it, whichever counter takes them in (law 2). A wish or support need
/// that is told now holds for the questions that were there as well.
/// </summary>
public sealed record JoinCase(
    Wish? Wish, SupportNeed? SupportNeed, AskQuestions Questions, ReachChosen? Reach = null,
    CitizenIdentified? Identified = null) : ICaseCommand<JoinCase>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        CaseEvent[] told = [.. Told(current)];
        if (told.Length > 0) told = [.. told, .. MoreHelp.For(current.After(told), at)];
        return Questions.Decide(current.After(told), at) is Decision.Accepted asked
            ? Decision.Accept([.. Known(), .. told, .. asked.Events])
            : Rules.CaseClosed;
    }

    private IEnumerable<CaseEvent> Known() => Identified is null ? [] : [Identified];

    /// <summary>Whoever gets paper and says so again has said nothing new.</summary>
    private static ReachChosen? Known(CitizenCase current) =>
        current.Reached is { Channel: ReachChannel.Paper } ? new(ReachChannel.Paper, null) : null;

    private IEnumerable<CaseEvent> Told(CitizenCase current)
    {
        if (Wish is { } wish && wish != current.Wish) yield return new WishStated(wish);
        if (SupportNeed is { } need) yield return new SupportNeedAssessed(need.Level, need.Reason);
        if (Reach is not null && Reach != Known(current)) yield return Reach;
    }
}
