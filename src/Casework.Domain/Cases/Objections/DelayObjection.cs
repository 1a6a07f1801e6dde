namespace Casework.Domain.Cases.Objections;

/// <summary>
/// A later day to decide on the objection, as in mediation (Awb 7:10(4)). It counts once the objector agrees: by their word to an official,
/// or on the page.
/// </summary>
/// <param name="ConsentBy">The parties who agreed already, the objector as <c>citizen</c>.</param>
public sealed record DelayObjection(Guid ObjectionId, DateOnly Until, IReadOnlyList<string> ConsentBy) : ICaseCommand<DelayObjection>
{
    public const string Objector = "citizen";

    public static IReadOnlyList<RefusalCode> Refusals => [.. OpenObjection.RefusalsToMove, RefusalCode.NotLater];

    public Decision Decide(CitizenCase current, Circumstances at) => OpenObjection.RefusalToMove(current, ObjectionId, at)
        ?? current.Objections.First(o => o.Id == ObjectionId) switch
        {
            var objection when Until <= objection.DecideBy =>
                Decision.Refuse(RefusalCode.NotLater, objection.DecideBy.ToString("yyyy-MM-dd")),
            _ when ConsentBy.Contains(Objector) => Decision.Accept(Proposed, new ObjectionDelayAnswered(ObjectionId, true)),
            _ => Decision.Accept(Proposed),
        };

    private ObjectionDelayProposed Proposed => new(ObjectionId, Until, ConsentBy);
}
