namespace Casework.Domain.Cases.Closure;

/// <summary>The case manager closes the case when every question has ended and no mediation, objection or complaint runs.
/// A founded objection runs until its new decision (Awb 7:11(2)).</summary>
/// <param name="Result">The result as a code, or null to take it from how the questions ended.</param>
public sealed record CloseCase(string? Result) : ICaseCommand<CloseCase>
{
    public static IReadOnlyList<RefusalCode> Refusals =>
    [
        RefusalCode.AlreadyClosed, RefusalCode.NotTheCaseManager, RefusalCode.OpenQuestions, RefusalCode.OpenCallBack,
        RefusalCode.OpenMediation, RefusalCode.OpenObjection, RefusalCode.OpenComplaint,
    ];

    public Decision Decide(CitizenCase current, Circumstances at) => current switch
    {
        { IsClosed: true } => Decision.Refuse(RefusalCode.AlreadyClosed),
        _ when !current.MayBeManagedBy(at.Actor) => Rules.NotTheCaseManager(current),
        _ when current.OpenQuestions.Any() => Decision.Refuse(RefusalCode.OpenQuestions, current.OpenQuestions.Count().ToString()),
        _ when current.CallBacks.Any(asked => asked.IsOpen) => Decision.Refuse(RefusalCode.OpenCallBack),
        _ when current.Mediations.Any(m => m.IsOpen) => Decision.Refuse(RefusalCode.OpenMediation),
        _ when current.Objections.Any(o => o.IsRunning) => Decision.Refuse(RefusalCode.OpenObjection),
        _ when current.Questions.Any(question => question.Reconsidered) => Decision.Refuse(RefusalCode.OpenQuestions, "1"),
        _ when current.Complaints.Any(c => c.IsOpen) => Decision.Refuse(RefusalCode.OpenComplaint),
        _ => Decision.Accept(new CaseClosed(Result ?? ResultOf(current), at.Catalogue.Version)),
    };

    private static string ResultOf(CitizenCase current) => current.Objections.LastOrDefault()?.Outcome switch
    {
        ObjectionOutcome.Founded or ObjectionOutcome.PartlyFounded => "founded",
        _ when current.Questions.LastOrDefault(q => q.Outcome is not null)?.Outcome is { } outcome => WireName.Of(outcome),
        _ => "answered",
    };
}
