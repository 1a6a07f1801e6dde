using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms;

public sealed record TermFacts(
    DateOnly ReceivedOn, DecisionTermRule Rule, int? PromisedWorkingDays, IReadOnlyList<Extension> Extensions, IReadOnlyList<Suspension> Suspensions);

public sealed record Extension(DateOnly NoticeOn, DateOnly Until);

public sealed record Suspension(string Ground, DateOnly From, DateOnly? To, DateOnly? Deadline = null)
{
    public bool IsRunning => To is null;
}

public sealed record Term(DateOnly DecideBy, DateOnly? PromisedBy, bool Suspended, IReadOnlyList<TermStep> History);

public sealed record TermStep(DateOnly On, string Rule, string Article, DateOnly DecideBy);

public static class DecisionTerm
{
    public static Term Of(TermFacts facts, DateOnly asOf)
    {
        var end = DutchCalendar.Roll(facts.ReceivedOn.AddDays(56));
        return new(end, null, facts.Suspensions.Any(s => s.IsRunning), [new(facts.ReceivedOn, "R1.2", "Awb 4:13", end)]);
    }
}
