namespace Casework.Domain.Cases.Sharing;

/// <summary>What keeps parts of the file from going along (laws 13 and 18).</summary>
internal static class SharingRules
{
    public static readonly IReadOnlyList<RefusalCode> Refusals = [RefusalCode.PartNotSeen, RefusalCode.NoConsentOnRecord];

    /// <summary>Nobody shares what they do not see, and consent is a ground only where the citizen gave it.</summary>
    public static Decision? Refusal(CitizenCase current, Actor actor, string organisation, IReadOnlyList<SharedPart> share)
    {
        if (share.FirstOrDefault(part => !Sees(current, actor, part.Part)) is { } unseen)
            return Decision.Refuse(RefusalCode.PartNotSeen, unseen.Part);
        return share.FirstOrDefault(part => part.Ground == SharingGround.Consent && !current.HasConsented(organisation, part.Part)) is { } without
            ? Decision.Refuse(RefusalCode.NoConsentOnRecord, organisation, without.Part)
            : null;
    }

    /// <summary>
    /// A name that no part of the file goes by is an agreement between the lines: whoever got it, or answers for the whole, may pass it
    /// on.
    /// </summary>
    private static bool Sees(CitizenCase current, Actor actor, string part) => Visibility.Of(current, actor) switch
    {
        null => false,
        { IsWhole: true } => true,
        var sees when CaseParts.Of(part) is { } of => sees.Shows(of),
        { Relation: Relation.CaseManager } => !current.Withdrawn.Contains(new(actor.Organisation!, SharedPart.Plain(part))),
        _ => SharedWith.Parts(current, actor.Organisation ?? "").Any(shared => SharedPart.AreSame(shared.Part, part)),
    };
}
