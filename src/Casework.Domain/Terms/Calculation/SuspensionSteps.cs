namespace Casework.Domain.Terms.Calculation;

/// <summary>How each suspension moved a term, oldest first.</summary>
internal static class SuspensionSteps
{
    public static IEnumerable<TermStep> Of(
        string rule, DateOnly start, DateOnly end, IReadOnlyList<Suspension> suspensions, TermPolicies policies)
    {
        var sorted = suspensions.Select(suspension => (Suspension: suspension, Days: Ground.DaysOf(suspension, start, policies)))
            .OrderBy(pair => pair.Days.First).ThenBy(pair => pair.Days.Last).ToArray();
        for (var i = 0; i < sorted.Length; i++)
        {
            var (suspension, days) = sorted[i];
            var before = SuspendedTerm.End(start, end, [.. sorted[..i].Select(pair => pair.Days)]);
            var after = SuspendedTerm.End(start, end, [.. sorted[..(i + 1)].Select(pair => pair.Days)]);
            var code = days.IsEmpty ? "suspension-empty"
                : days.First > before ? "suspension-too-late"
                : after == before ? "suspension-covered"
                : "suspension-counted";
            yield return new(rule, Ground.Of(suspension.Ground)!.Article, after, new(
                code, ("reason", new Explanation($"ground-{suspension.Ground}")), ("first", days.First), ("last", days.Last),
                ("days", after.DayNumber - before.DayNumber), ("end", after)));
        }
    }
}
