using Casework.Domain.Terms;

namespace Casework.Domain.Cases.HandOffs;

internal static class OfferAnswer
{
    /// <summary>What <see cref="Over"/> refuses with.</summary>
    public static readonly IReadOnlyList<RefusalCode> Ended =
        [RefusalCode.AlreadyAccepted, RefusalCode.AlreadyRefused, RefusalCode.AlreadyWithdrawn, RefusalCode.AlreadyLapsed];

    public static readonly IReadOnlyList<RefusalCode> Refusals =
        [RefusalCode.UnknownHandOff, RefusalCode.NotTheOfferedOrganisation, .. Ended];

    /// <summary>
    /// Why this actor cannot answer the offer now, or null. Whoever comes second hears who was first, and whoever comes too late
    /// hears so, whether or not the timer was there already.
    /// </summary>
    public static Decision? Refusal(CitizenCase current, Guid handOffId, Circumstances at) =>
        current.HandOffs.FirstOrDefault(offer => offer.Id == handOffId) switch
        {
            null => Decision.Refuse(RefusalCode.UnknownHandOff),
            { IsOpen: false } offer => Over(offer),
            var offer when !at.Actor.WorksFor(offer.Organisation) =>
                Decision.Refuse(RefusalCode.NotTheOfferedOrganisation, offer.Organisation),
            var offer => LocalDay.Of(at.Now) > offer.AnswerBy ? Decision.Refuse(RefusalCode.AlreadyLapsed) : null,
        };

    /// <summary>How the offer ended, as the reason why nothing more can be done with it.</summary>
    public static Decision Over(HandOff offer) => offer.Status switch
    {
        HandOffStatus.Accepted => Decision.Refuse(RefusalCode.AlreadyAccepted, offer.Specialist?.Name ?? offer.AnsweredBy?.Name ?? ""),
        HandOffStatus.Refused => Decision.Refuse(RefusalCode.AlreadyRefused, offer.AnsweredBy?.Name ?? ""),
        HandOffStatus.Withdrawn => Decision.Refuse(RefusalCode.AlreadyWithdrawn),
        _ => Decision.Refuse(RefusalCode.AlreadyLapsed),
    };
}
