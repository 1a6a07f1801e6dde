using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

internal static class EvolvingObjections
{
    private const string Repair = "7:10-2";

    public static CitizenCase Lodge(CitizenCase current, ObjectionLodged e)
    {
        var (question, received) = (current.Question(e.QuestionId), LocalDay.Of(e.ReceivedAt));
        var contested = question?.InForce;
        return current with
        {
            Objections =
            [
                .. current.Objections, new(e.ObjectionId, e.QuestionId)
                {
                    DecisionId = contested?.Id,
                    DirectAppealAsked = e.DirectAppealAsked,
                    Receipt = new(e.Channel, received, e.PostedOn, e.ReceivedByWrongBodyOn),
                    Term = new(contested?.PublishedOn ?? received, received, null, [], [], []),
                    Watch = new(question?.Watch.WarnWorkingDays, e.HappenedAt),
                },
            ],
        };
    }

    public static CitizenCase AskRepair(CitizenCase current, ObjectionRepairRequested e) => current.Moved(e, o => o with
    {
        RepairAsked = true,
        RepairBy = e.AnswerBy,
        Term = o.Term with { Suspensions = [.. o.Term.Suspensions, new(Repair, LocalDay.Of(e.HappenedAt), null, e.AnswerBy)] },
    });

    /// <summary>The suspension ends on the day of repair, on the date that was set at the latest; what comes later moves nothing.</summary>
    /// <param name="on">The day of repair; null when the date passed.</param>
    public static CitizenCase EndRepair(CitizenCase current, ObjectionEvent e, DateOnly? on) =>
        current.Moved(e, o => o.RepairBy is { } by ? Ended(o, by, on) : o);

    private static Objection Ended(Objection objection, DateOnly by, DateOnly? on) => objection with
    {
        RepairBy = null,
        Term = objection.Term with
        {
            Suspensions = objection.Term.Suspensions.Change(s => s.IsRunning, s => s with { To = on < by ? on : by }),
        },
    };

    public static CitizenCase Decide(CitizenCase current, ObjectionDecided e)
    {
        var founded = e.Outcome is ObjectionOutcome.Founded or ObjectionOutcome.PartlyFounded;
        var decided = current.With(e, o => o with
        {
            Outcome = e.Outcome,
            EndedAt = founded ? null : e.HappenedAt,
            Publication = founded ? null : Publishing.Of(e.ByLetter),
            RepairBy = null,
        });
        var objection = decided.Objections.Find(o => o.Id == e.ObjectionId);
        return founded
            ? decided.With(objection.QuestionId, q => q with
            {
                Reconsidered = true,
                Decisions = q.Decisions.Became(DecisionStatus.Withdrawn),
            })
            : decided;
    }

    /// <summary>What the court annulled without settling it is decided anew, within a term that counts from the judgment.</summary>
    public static CitizenCase Appeal(CitizenCase current, AppealNoted e)
    {
        if (e.Result is not (AppealResult.Annulled or AppealResult.SettledByCourt)) return current;
        var anew = e.Result == AppealResult.Annulled;
        var judged = anew ? current.With(e, o => Annulled(o, e)) : current;
        return judged.With(judged.Objections.Find(o => o.Id == e.ObjectionId).QuestionId, q => q with
        {
            Reconsidered = anew,
            Decisions = q.Decisions.Became(DecisionStatus.Annulled),
        });
    }

    private static Objection Annulled(Objection objection, AppealNoted e) => objection with
    {
        EndedAt = null,
        Term = objection.Term with { AnnulledOn = e.JudgedOn ?? LocalDay.Of(e.HappenedAt) },
        Watch = new(objection.Watch.WarnWorkingDays, e.HappenedAt),
    };

    /// <summary>The first notice that is not premature starts the two weeks of Awb 4:17(3).</summary>
    public static CitizenCase Notice(CitizenCase current, ObjectionNoticeOfDefaultReceived e)
    {
        var premature = e.ReceivedOn <= current.Objections.Find(o => o.Id == e.ObjectionId).DecideBy;
        return current.With(e, o => premature || o.Watch.NoticeOn is not null
            ? o
            : o with { Watch = o.Watch with { NoticeOn = e.ReceivedOn, MovedAt = e.HappenedAt } }) with
        {
            LastNoticeWasPremature = premature,
        };
    }

    /// <summary>The chain with one more: it takes the place of whatever had none yet (Awb 7:11(2)).</summary>
    public static IReadOnlyList<TakenDecision> And(this IReadOnlyList<TakenDecision> chain, QuestionDecided e, Guid? onObjection)
    {
        var id = TakenDecision.IdOf(e.QuestionId, chain.Count + 1);
        return
        [
            .. chain.Select(d => d.ReplacedBy is not null ? d : d with
            {
                Status = d.Status == DecisionStatus.Annulled ? d.Status : DecisionStatus.Replaced,
                ReplacedBy = id,
            }),
            new(id, e.Outcome, e.HappenedAt, e.By, e.ByRule, onObjection) { Publication = Publishing.Of(e.ByLetter) },
        ];
    }

    public static IReadOnlyList<TakenDecision> Became(this IReadOnlyList<TakenDecision> chain, DecisionStatus status) =>
        [.. chain.Select(d => d.Status == DecisionStatus.InForce ? d with { Status = status } : d)];

    internal static CitizenCase With(this CitizenCase current, ObjectionEvent e, Func<Objection, Objection> change) =>
        current with { Objections = current.Objections.Change(each => each.Id == e.ObjectionId, change) };

    internal static CitizenCase Moved(this CitizenCase current, ObjectionEvent e, Func<Objection, Objection> change) =>
        current.With(e, o => change(o) is var changed ? changed with { Watch = changed.Watch with { MovedAt = e.HappenedAt } } : o);
}
