using Casework.Domain.Terms;

namespace Casework.Domain.Cases.HandOffs;

internal static class OfferAnswer
{
    /// <summary>
    /// Why this actor cannot answer the offer now, or null. Whoever comes second hears who was first, and whoever comes too late
    /// hears so, whether or not the timer was there already.
    /// </summary>
    public static Decision? Refusal(CitizenCase current, Guid handOffId, Circumstances at) =>
        current.HandOffs.FirstOrDefault(offer => offer.Id == handOffId) switch
        {
            null => Decision.Refuse("unknown-hand-off"),
            { IsOpen: false } offer => Over(offer),
            var offer when !at.Actor.WorksFor(offer.Organisation) => Decision.Refuse("not-the-offered-organisation", offer.Organisation),
            var offer => LocalDay.Of(at.Now) > offer.AnswerBy ? Decision.Refuse("already-lapsed") : null,
        };

    /// <summary>How the offer ended, as the reason why nothing more can be done with it.</summary>
    public static Decision Over(HandOff offer) => offer.Status switch
    {
        HandOffStatus.Accepted => Decision.Refuse("already-accepted", offer.Specialist?.Name ?? offer.AnsweredBy?.Name ?? ""),
        HandOffStatus.Refused => Decision.Refuse("already-refused", offer.AnsweredBy?.Name ?? ""),
        HandOffStatus.Withdrawn => Decision.Refuse("already-withdrawn"),
        _ => Decision.Refuse("already-lapsed"),
    };
}
