namespace Casework.Domain.Cases.HandOffs;

/// <summary>The organisation accepts an offer, whole or not at all, and names its specialist (law 3).</summary>
public sealed record AcceptHandOff(Guid HandOffId, Official Specialist) : ICaseCommand<AcceptHandOff>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OfferAnswer.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        OfferAnswer.Refusal(current, HandOffId, at) ?? Decision.Accept(new HandOffAccepted(HandOffId, Specialist));
}
