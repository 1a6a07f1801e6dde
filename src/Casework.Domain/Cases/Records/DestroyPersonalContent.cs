using System.Globalization;
using Casework.Domain.Terms;

namespace Casework.Domain.Cases.Records;

/// <summary>
/// The records manager has the personal data of a case made unreadable for good (vernietiging), once no law demands that it is kept
/// (law 12).
/// </summary>
/// <param name="Keeping">Until when the closed case must be kept, by its own version of the catalogue; null while it is open.</param>
/// <param name="Ground">Null takes the citizen's request where there is one, else that the retention has ended.</param>
public sealed record DestroyPersonalContent(Keeping? Keeping, DestructionGround? Ground) : ICaseCommand<DestroyPersonalContent>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.AlreadyDestroyed, RefusalCode.CaseOpen, RefusalCode.MustBeKept, RefusalCode.NotRequested,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsDestroyed: true } => Decision.Refuse(RefusalCode.AlreadyDestroyed),
        _ when Keeping is null => Decision.Refuse(RefusalCode.CaseOpen),
        _ when !Keeping.IsOver(LocalDay.Of(at.Now)) =>
            Decision.Refuse(RefusalCode.MustBeKept, Keeping.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Keeping.Category),
        { DestructionRequestedAt: null } when Ground == DestructionGround.CitizenRequest => Decision.Refuse(RefusalCode.NotRequested),
        _ => Decision.Accept(new PersonalDataDestroyed(Ground ?? GroundOf(current), Keeping.Category)),
    };

    private static DestructionGround GroundOf(CitizenCase current) =>
        current.DestructionRequestedAt is null ? DestructionGround.RetentionEnded : DestructionGround.CitizenRequest;
}
