namespace Casework.Domain.Cases.Intake;

/// <summary>
/// A desk takes in a citizen's questions as a new case (intake). No desk is the wrong one (law 4), so nothing is refused here.
/// </summary>
public sealed record OpenCase(CaseOpened Opening, Wish? Wish, SupportNeed? SupportNeed, AskQuestions Questions, ReachChosen? Reach = null,
    CitizenIdentified? Identified = null)
{
    /// <summary>The whole history of the new case: intake, wish and support need first, since triage looks at them.</summary>
    public IReadOnlyList<CaseEvent> Start(Guid caseId, Circumstances at)
    {
        var author = Author.Of(at.Actor);
        CaseEvent[] opening =
        [
            .. new CaseEvent?[]
            {
                Opening,
                Identified,
                Wish is { } wish ? new WishStated(wish) : null,
                SupportNeed is { } need ? new SupportNeedAssessed(need.Level, need.Reason) : null,
                Reach,
            }.OfType<CaseEvent>().Select(e => e with { By = author, HappenedAt = at.Now }),
        ];
        var opened = ((CitizenCase?)null).Evolve(caseId, opening[0]).After(opening[1..]);
        return opened.Handle(Questions, at) is Decision.Accepted asked
            ? [.. opening, .. asked.Events]
            : throw new InvalidOperationException("A new case takes every question.");
    }
}

/// <summary>The official's view of the help that this case needs, and why in words that the citizen can read.</summary>
public sealed record SupportNeed(SupportLevel Level, Personal Reason);
