using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Terms;

/// <summary>
/// The citizen says that the decision is late (ingebrekestelling, Awb 4:17(3)). A premature one is recorded all the same, and has no
/// effect.
/// </summary>
public sealed record GiveNoticeOfDefault(Guid QuestionId, DateOnly ReceivedOn) : ICaseCommand<GiveNoticeOfDefault>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. Rules.ForQuestion, RefusalCode.NoDecisionTerm, RefusalCode.DateInTheFuture];

    public Decision Decide(CitizenCase current, Circumstances at) => Rules.RefusalFor(current, QuestionId)
        ?? current.Question(QuestionId)!.Term switch
        {
            null => Decision.Refuse(RefusalCode.NoDecisionTerm),
            _ when ReceivedOn > LocalDay.Of(at.Now) => Decision.Refuse(RefusalCode.DateInTheFuture),
            _ => Decision.Accept(new NoticeOfDefaultReceived(QuestionId, ReceivedOn)),
        };
}
