namespace Casework.Domain.Terms;

/// <summary>Terms of one line each, with the article that sets them.</summary>
public static class ShortTerms
{
    /// <summary>
    /// The day to name in a letter that asks a citizen to react; <c>Strict</c> is the same term without moving to a working day.
    /// </summary>
    public static (DateOnly Strict, DateOnly Named) Reaction(DateOnly sentOn, int weeks, TermCalendar calendar) =>
        (sentOn.AddDays(7 * weeks), calendar.Roll(sentOn.AddDays(7 * weeks)));

    /// <summary>
    /// The refusal to treat an incomplete application is published within four weeks after completion or lapse (Awb 4:5(4)).
    /// </summary>
    public static DateOnly RefuseToTreatBy(DateOnly completedOrLapsedOn, TermCalendar calendar) =>
        calendar.Roll(completedOrLapsedOn.AddDays(28));

    /// <summary>
    /// Papers until ten days before a hearing (Awb 7:4(1)), open for reading a week before (7:4(2)); counted backwards nothing rolls (Atw
    /// 1(2)).
    /// </summary>
    public static (DateOnly DocumentsUntil, DateOnly InspectionFrom) Hearing(DateOnly on, TermPolicies policies) =>
        (on.AddDays(policies.TenthDayAllowed ? -10 : -11), on.AddDays(-7));

    /// <summary>A message for another body is sent on without delay (Awb 2:3, 6:15): the desk's target is one working day.</summary>
    public static DateOnly ForwardBy(DateOnly receivedOn, TermCalendar calendar) => calendar.AddWorkingDays(receivedOn, 1);

    /// <summary>
    /// A silent positive decision is in force on the third day after the term (Awb 4:20b(3)) and published within two weeks (4:20c).
    /// </summary>
    public static (DateOnly InForceOn, DateOnly PublishBy) SilentDecision(DateOnly decisionDue, TermPolicies policies) =>
        (decisionDue.AddDays(3), policies.Calendar.Roll(decisionDue.AddDays(policies.GivenOnDueDay ? 14 : 15)));

    /// <summary>
    /// A request about personal data: one month, three when extended (GDPR 12(3)), moved to a working day (Regulation 1182/71, 3(4)).
    /// </summary>
    public static (DateOnly RawEnd, DateOnly End) PersonalData(DateOnly receivedOn, bool extended, TermCalendar calendar) =>
        (receivedOn.AddMonths(extended ? 3 : 1), calendar.Roll(receivedOn.AddMonths(extended ? 3 : 1)));

    /// <summary>
    /// The day on which a record is destroyed or transferred; nothing rolls and 29 February becomes the 28th (Archiefwet 1995, 3 and 5).
    /// </summary>
    public static DateOnly Retention(DateOnly sourceDate, int years) => sourceDate.AddYears(years);

    /// <summary>A term in hours runs on real time, whatever the clock does (Atw 4(a)).</summary>
    public static DateTimeOffset Hours(DateTimeOffset start, int hours) => start.AddHours(hours);
}
