using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Objections;

/// <summary>
/// The objector may add what is missing from the objection, such as its reasons (pro forma), by a date (Awb 6:6). The term to decide
/// rests meanwhile (Awb 7:10(2)); after the last day it cannot rest any more, and the objector may repair all the same.
/// </summary>
public sealed record RequestObjectionRepair(
    Guid ObjectionId, IReadOnlyList<Personal> Items, DateOnly AnswerBy) : ICaseCommand<RequestObjectionRepair>
{
    /// <summary>At least two weeks: usual practice, no law (R1.12).</summary>
    private const int UsualDays = 14;

    public static IReadOnlyList<RefusalCode> Refusals =>
        [.. OpenObjection.Refusals, RefusalCode.AlreadyRequested, RefusalCode.ReactionTermTooShort];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.Refusal(current, ObjectionId, at.Actor)
        ?? current.Objections.First(o => o.Id == ObjectionId) switch
        {
            { RepairBy: not null } => Decision.Refuse(RefusalCode.AlreadyRequested),
            _ when LocalDay.Of(at.Now).AddDays(UsualDays) is var earliest && AnswerBy < earliest =>
                Decision.Refuse(RefusalCode.ReactionTermTooShort, earliest.ToString("yyyy-MM-dd")),
            _ => Decision.Accept(new ObjectionRepairRequested(ObjectionId, Items, AnswerBy)),
        };
}
