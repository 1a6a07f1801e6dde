namespace Casework.Domain.Cases.Sharing;

/// <summary>
/// The citizen agrees that an organisation sees these parts (GDPR article 6(1)(a)): on the page, or at a counter with how they said so.
/// Nothing is shared by it; a hand-off or consultation with consent as its ground rests on it.
/// </summary>
/// <param name="How">How an official heard it; null where the citizen or their representative does it themselves.</param>
public sealed record GiveSharingConsent(
    string Organisation, IReadOnlyList<string> Parts, ConsentHeard? How) : ICaseCommand<GiveSharingConsent>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.CaseClosed, RefusalCode.AlreadyConsentedToSharing];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        if (current.IsClosed) return Rules.CaseClosed;
        string[] fresh = [.. Parts.Where(part => !current.HasConsented(Organisation, part)).Distinct()];
        return fresh.Length > 0
            ? Decision.Accept(new SharingConsentGiven(Organisation, fresh, How))
            : Decision.Refuse(RefusalCode.AlreadyConsentedToSharing, Organisation);
    }
}
