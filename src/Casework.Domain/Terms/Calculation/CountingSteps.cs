namespace Casework.Domain.Terms.Calculation;

/// <summary>How a term was counted, in the steps of the General Act on Terms.</summary>
internal static class CountingSteps
{
    public static IEnumerable<TermStep> Of(
        string rule, string article, DateOnly eventDay, Duration length, DateOnly rawEnd, DateOnly end, TermCalendar calendar)
    {
        yield return new(rule, article, rawEnd, new("term-counted", ("event", eventDay), ("length", length), ("rawEnd", rawEnd)));
        if (!GeneralTermsAct.Covers(length.Length, length.Unit))
        {
            yield return new("R2.1", "Atw 4(a)", rawEnd, new("term-not-covered", ("length", length), ("rawEnd", rawEnd)));
            yield break;
        }
        foreach (var step in Rolled(rawEnd, calendar.Roll(rawEnd)))
        {
            yield return step;
        }
        if (end != calendar.Roll(rawEnd))
        {
            yield return new("R2.1", "Atw 2", end, new("term-two-working-days", ("end", end)));
        }
    }

    /// <summary>Nothing when the end did not move.</summary>
    public static IEnumerable<TermStep> Rolled(DateOnly rawEnd, DateOnly end)
    {
        if (end != rawEnd)
        {
            yield return new("R2.1", "Atw 1(1)", end, new("term-rolled", ("rawEnd", rawEnd), ("end", end)));
        }
    }
}
