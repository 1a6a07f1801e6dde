namespace Casework.Domain.Cases.Undo;

/// <summary>
/// A wrong click is taken back: by whoever did it or by the coordinator of their desk or organisation, within <see cref="Window"/>, and
/// only while nothing builds upon it. What an assessment of the support need brought in more help stays: support never leads to less.
/// </summary>
/// <param name="Version">The version of the case at which the act stands.</param>
public sealed record TakeBack(long Version, Personal? Reason) : ICaseCommand<TakeBack>
{
    /// <summary>How long an act can be taken back.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.NothingToTakeBack, RefusalCode.NotYourAct, RefusalCode.AlreadyTakenBack, RefusalCode.BuiltUpon,
        RefusalCode.TooLateToTakeBack,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current.RecentActs.FirstOrDefault(act => act.Version == Version) switch
    {
        null => Decision.Refuse(RefusalCode.NothingToTakeBack),
        var act when !act.IsOf(at.Actor) => Decision.Refuse(RefusalCode.NotYourAct, act.By.Name),
        { Status: RecentActStatus.TakenBack } => Decision.Refuse(RefusalCode.AlreadyTakenBack),
        { Status: RecentActStatus.BuiltUpon } => Decision.Refuse(RefusalCode.BuiltUpon),
        var act when at.Now - act.At > Window => Decision.Refuse(RefusalCode.TooLateToTakeBack, $"{Window.TotalMinutes:0}"),
        var act => Decision.Accept([new ActTakenBack(Version, act.Kind, act.SubjectId, Reason), .. Follow(current, act)]),
    };

    /// <summary>A question goes back to where it was before its triage was overruled.</summary>
    private static IEnumerable<CaseEvent> Follow(CitizenCase current, RecentAct act)
    {
        if (act is not { SubjectId: { } id, Former.Triage.Holder: var former }) yield break;
        var now = current.Question(id)!.Holder;
        if (former is { BackOffice: true, Organisation: { } organisation } && !now.BackOffice)
            yield return new QuestionSentToBackOffice(id, organisation);
        if (former.AtFirstLine && now.BackOffice) yield return new QuestionTakenFromBackOffice(id);
    }
}
