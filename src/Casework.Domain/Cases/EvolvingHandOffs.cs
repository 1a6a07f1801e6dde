using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

internal static class EvolvingHandOffs
{
    public static CitizenCase Evolve(CitizenCase current, CaseEvent happened) => happened switch
    {
        HandOffProposed e => current with { HandOffs = [.. current.HandOffs, Propose(e)] },
        HandOffAccepted e => Accept(current, e),
        HandOffRefused e => current.With(e.HandOffId, o => o with { Status = HandOffStatus.Refused, AnsweredBy = e.By }),
        HandOffWithdrawn e => current.With(e.HandOffId, o => o with { Status = HandOffStatus.Withdrawn }),
        HandOffEscalated e => current.With(e.HandOffId, o => o with { Escalated = true }),
        HandOffLapsed e => current.With(e.HandOffId, o => o with { Status = HandOffStatus.Lapsed }),
        QuestionHandedBack e => current.With(e.QuestionId, q => q with { Holder = Holder.FirstLine, Touched = true }),
        ConsultationRequested e => current.Ask(e).With(e.QuestionId, q => q with { Touched = true }),
        AdviceGiven e => current with { Consultations = current.Consultations.Change(c => c.Id == e.ConsultationId, c => c with { Answered = true }) },
        _ => throw new ImpossibleHistoryException($"No rule for {happened.GetType().Name}."),
    };

    private static HandOff Propose(HandOffProposed e)
    {
        var day = LocalDay.Of(e.HappenedAt);
        return new(
            e.HandOffId, e.QuestionIds, e.Organisation, HandOffStatus.Proposed, e.Share,
            DutchCalendar.AddWorkingDays(day, e.EscalateAfterWorkingDays), DutchCalendar.AddWorkingDays(day, e.LapseAfterWorkingDays));
    }

    private static CitizenCase Accept(CitizenCase current, HandOffAccepted e)
    {
        var offer = current.HandOffs.Find(o => o.Id == e.HandOffId);
        var accepted = current.With(e.HandOffId, o => o with { Status = HandOffStatus.Accepted, Specialist = e.Specialist, AnsweredBy = e.By });
        var named = accepted with { Specialists = [.. accepted.Specialists, new(offer.Organisation, e.Specialist)] };
        return offer.QuestionIds.Aggregate(named, (state, id) =>
            state.With(id, q => q with { Holder = new(offer.Organisation), Touched = true }));
    }

    private static CitizenCase Ask(this CitizenCase current, ConsultationRequested e) =>
        current with { Consultations = [.. current.Consultations, new(e.ConsultationId, e.QuestionId, e.Organisation, e.Share)] };

    private static CitizenCase With(this CitizenCase current, Guid offer, Func<HandOff, HandOff> change) =>
        current with { HandOffs = current.HandOffs.Change(o => o.Id == offer, change) };
}
