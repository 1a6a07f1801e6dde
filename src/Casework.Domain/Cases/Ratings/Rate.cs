namespace Casework.Domain.Cases.Ratings;

/// <summary>
/// The citizen rates what they got, once and also after the case is closed. One to five stars; the remark is for the team.
/// </summary>
public sealed record Rate(
    Guid SubjectId, Rated Of, string? Desk, string? Organisation, Channel? Channel, int Stars, Personal? Remark) : ICaseCommand<Rate>
{
    public const int Most = 5;

    public static IReadOnlyList<RefusalCode> Refusals => [RefusalCode.AlreadyRated];

    public Decision Decide(CitizenCase current, Circumstances at) => current.Rated.Contains(SubjectId)
        ? Decision.Refuse(RefusalCode.AlreadyRated)
        : Decision.Accept(new RatingGiven(SubjectId, Of, Desk, Organisation, Channel, Stars, Remark));
}
