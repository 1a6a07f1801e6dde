namespace Casework.Domain.Cases.Records;

/// <summary>
/// A case that is archived or whose personal data is destroyed is not worked on any more. The citizen's rights to correction and erasure
/// (GDPR 16, 17) outlast the archiving.
/// </summary>
public static class PutAway
{
    public static readonly IReadOnlyList<RefusalCode> Refusals = [RefusalCode.Destroyed, RefusalCode.Archived];

    /// <summary>Why nothing is done with this case any more, or null when the command may be decided.</summary>
    public static Decision? Refusal(CitizenCase current, ICaseCommand command) => (current, command) switch
    {
        (_, DestroyPersonalContent) => null,
        ({ IsDestroyed: true }, _) => Decision.Refuse(RefusalCode.Destroyed),
        (_, CorrectCitizen or RequestDestruction) => null,
        ({ IsArchived: true }, _) => Decision.Refuse(RefusalCode.Archived),
        _ => null,
    };
}
