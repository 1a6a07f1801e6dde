namespace Casework.Domain.Cases.HandOffs;

/// <summary>
/// The organisation refuses an offer with the reason and, if it belongs elsewhere, where. The question never left the first line.
/// </summary>
public sealed record RefuseHandOff(Guid HandOffId, Personal Reason, string? BelongsTo) : ICaseCommand<RefuseHandOff>
{
    public static IReadOnlyList<RefusalCode> Refusals => [.. OfferAnswer.Refusals];

    public Decision Decide(CitizenCase current, Circumstances at) =>
        OfferAnswer.Refusal(current, HandOffId, at) ?? Decision.Accept(new HandOffRefused(HandOffId, Reason, BelongsTo));
}
