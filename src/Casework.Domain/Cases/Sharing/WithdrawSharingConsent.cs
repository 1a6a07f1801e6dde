namespace Casework.Domain.Cases.Sharing;

/// <summary>
/// The citizen withdraws consent to sharing with one organisation: for these parts, or for all (GDPR article 7(3); law 13).
/// What is shared by statute or for a task stays, and nothing else of the case moves. It can be done on a closed case too.
/// </summary>
public sealed record WithdrawSharingConsent(string Organisation, IReadOnlyList<string>? Parts) : ICaseCommand<WithdrawSharingConsent>
{
    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.NothingSharedOnConsent, RefusalCode.NotSharedOnConsent];

    public Decision Decide(CitizenCase current, Circumstances at)
    {
        string[] shared =
        [
            .. SharedWith.Parts(current, Organisation).Where(part => part.Ground == SharingGround.Consent).Select(part => part.Part)
                .Concat(current.Consents.Where(consented => consented.Organisation == Organisation).Select(consented => consented.Part))
                .DistinctBy(SharedPart.Plain),
        ];
        if (shared.Length == 0) return Decision.Refuse(RefusalCode.NothingSharedOnConsent, Organisation);
        var unknown = Parts?.FirstOrDefault(part => !shared.Any(other => SharedPart.AreSame(other, part)));
        return unknown is null
            ? Decision.Accept(new SharingConsentWithdrawn(Organisation, Parts is null ? shared : [.. shared.Where(part => Parts.Any(other => SharedPart.AreSame(other, part)))]))
            : Decision.Refuse(RefusalCode.NotSharedOnConsent, Organisation, unknown);
    }
}
