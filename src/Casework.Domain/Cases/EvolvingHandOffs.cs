using Casework.Domain.Terms;

namespace Casework.Domain.Cases;

internal static class EvolvingHandOffs
{
    /// <summary>The offer is over as if it were withdrawn, and what it shared anew is not shared any more.</summary>
    public static CitizenCase TakeBack(CitizenCase current, Guid offer, IReadOnlyList<WithdrawnPart> sharedAnew) =>
        current.With(offer, o => o with { Status = HandOffStatus.Withdrawn }) with { Withdrawn = [.. current.Withdrawn.Union(sharedAnew)] };

    public static CitizenCase Propose(CitizenCase current, HandOffProposed e) =>
        current.ShareAgain(e.Organisation, e.Share) with { HandOffs = [.. current.HandOffs, Offer(e)] };

    private static HandOff Offer(HandOffProposed e)
    {
        var day = LocalDay.Of(e.HappenedAt);
        return new(
            e.HandOffId, e.QuestionIds, e.Organisation, HandOffStatus.Proposed, e.Share,
            DutchCalendar.AddWorkingDays(day, e.EscalateAfterWorkingDays), DutchCalendar.AddWorkingDays(day, e.LapseAfterWorkingDays));
    }

    public static CitizenCase Accept(CitizenCase current, HandOffAccepted e)
    {
        var offer = current.HandOffs.Find(o => o.Id == e.HandOffId);
        var accepted = current.With(e.HandOffId, o => o with { Status = HandOffStatus.Accepted, Specialist = e.Specialist, AnsweredBy = e.By });
        var named = accepted with { Specialists = [.. accepted.Specialists, new(offer.Organisation, e.Specialist)] };
        return offer.QuestionIds.Aggregate(named, (state, id) =>
            state.With(id, q => q with { Holder = new(offer.Organisation), Touched = true }));
    }

    public static CitizenCase Ask(CitizenCase current, ConsultationRequested e) => (current.ShareAgain(e.Organisation, e.Share) with
    {
        Consultations = [.. current.Consultations, new(e.ConsultationId, e.QuestionId, e.Organisation, e.Share)],
    }).With(e.QuestionId, q => q with { Touched = true });

    /// <summary>Also from what is no longer shared, so that it does not come back.</summary>
    public static CitizenCase Withdraw(CitizenCase current, SharingConsentWithdrawn e)
    {
        IReadOnlyList<SharedPart> Rest(string organisation, IReadOnlyList<SharedPart> share) =>
            [.. share.Where(part => !e.Concerns(organisation, part))];
        ConsentedPart[] given = [.. e.Parts.Select(part => new ConsentedPart(e.Organisation, SharedPart.Plain(part)))];
        if (!current.HandOffs.Any(o => o.Share.Any(part => e.Concerns(o.Organisation, part)))
            && !current.Consultations.Any(c => c.Share.Any(part => e.Concerns(c.Organisation, part)))
            && !current.Consents.Any(given.Contains))
            throw new ImpossibleHistoryException("Consent is withdrawn that was never given.");
        return current with
        {
            Consents = [.. current.Consents.Except(given)],
            Withdrawn = [.. current.Withdrawn.Union(e.Parts.Select(part => new WithdrawnPart(e.Organisation, SharedPart.Plain(part))))],
            HandOffs = [.. current.HandOffs.Select(o => o with { Share = Rest(o.Organisation, o.Share) })],
            Consultations = [.. current.Consultations.Select(c => c with { Share = Rest(c.Organisation, c.Share) })],
        };
    }

    private static CitizenCase ShareAgain(this CitizenCase current, string organisation, IReadOnlyList<SharedPart> share) => current with
    {
        Withdrawn = [.. current.Withdrawn.Except(share.Select(shared => new WithdrawnPart(organisation, SharedPart.Plain(shared.Part))))],
    };

    private static CitizenCase With(this CitizenCase current, Guid offer, Func<HandOff, HandOff> change) =>
        current with { HandOffs = current.HandOffs.Change(o => o.Id == offer, change) };
}
