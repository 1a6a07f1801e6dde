namespace Casework.Domain.Cases.HandOffs;

internal static class OfferAnswer
{
    /// <summary>Why this actor cannot answer the offer now, or null. Whoever comes second hears who was first.</summary>
    public static Decision? Refusal(CitizenCase current, Guid handOffId, Actor actor) =>
        current.HandOffs.FirstOrDefault(offer => offer.Id == handOffId) switch
        {
            null => Decision.Refuse("unknown-hand-off"),
            { Status: HandOffStatus.Accepted } offer => Decision.Refuse("already-accepted", offer.Specialist?.Name ?? offer.AnsweredBy?.Name ?? ""),
            { Status: HandOffStatus.Refused } offer => Decision.Refuse("already-refused", offer.AnsweredBy?.Name ?? ""),
            { Status: HandOffStatus.Withdrawn } => Decision.Refuse("already-withdrawn"),
            { Status: HandOffStatus.Lapsed } => Decision.Refuse("already-lapsed"),
            var offer => actor.WorksFor(offer.Organisation) ? null : Decision.Refuse("not-the-offered-organisation", offer.Organisation),
        };
}
