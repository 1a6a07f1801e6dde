using Casework.Domain.Cases.Objections;

namespace Casework.Domain.Tests.Telling;

/// <summary>Turns numbers into an act on an objection of this case, by the objector or by somebody of the organisation.</summary>
internal static class AnyObjection
{
    private static readonly Actor[] Specialists = [Bram, Carla, Dirk, Tess, Town];

    public static (Actor Actor, ICaseCommand Command) Of(Attempt attempt, CitizenCase current, DateOnly today)
    {
        var objection = current.Objections.Count == 0 ? null : current.Objections[attempt.Which % current.Objections.Count];
        var id = objection?.Id ?? Nothing;
        var holder = current.Question(objection?.QuestionId ?? Nothing)?.Holder.Organisation;
        Actor[] fitting = [.. Specialists.Where(each => each.Organisation == holder)];
        var specialist = fitting.Length == 0 ? Bram : fitting[attempt.Who % fitting.Length];
        return (attempt.Other % 15) switch
        {
            0 => (specialist, new RequestObjectionRepair(id, [Something], today.AddDays(14 + (attempt.Which % 20)))),
            1 => (Visitor, new RepairObjection(id, Something)),
            2 => (specialist, new SetUpObjectionCommittee(id, Something)),
            3 => (specialist, new AdjournObjection(id, 1 + (attempt.Which % 6), Something)),
            4 => (specialist, new DelayObjection(id, today.AddDays(100), attempt.Which % 2 == 0 ? ["citizen"] : [])),
            5 => (Visitor, new AnswerObjectionDelay(id, attempt.Which % 2 == 0)),
            6 => (specialist, new InviteToHearing(id, today.AddDays(7), Something)),
            7 => (Visitor, new AnswerHearingInvitation(id, attempt.Which % 2 == 0, null)),
            8 or 9 => (specialist, new HearObjection(id, attempt.Which % 2 == 0 ? today : null, Something)),
            10 => (specialist, new JudgeAdmissibility(id, attempt.Which % 4 != 0, Something)),
            11 => (Visitor, new GiveNoticeOnObjection(id, today)),
            12 => (attempt.Which % 2 == 0 ? Visitor : specialist, attempt.Which % 2 == 0
                ? new WithdrawObjection(id, WithdrawalHow.Written) : new JudgeDirectAppeal(id, attempt.Which % 4 == 1, Something)),
            _ => (specialist, new DecideObjection(id, (ObjectionOutcome)(attempt.Which % 4), Something)),
        };
    }
}
