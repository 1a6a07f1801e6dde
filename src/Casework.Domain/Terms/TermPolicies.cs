namespace Casework.Domain.Terms;

/// <summary>
/// Readings of the law where it is open (rules §0), and the calendar to count by. The defaults are the readings that the desk
/// follows; a case names the version of both, so that its terms can be computed again as they were.
/// </summary>
public sealed record TermPolicies
{
    public static readonly TermPolicies Default = new();

    /// <summary>The day of completion or lapse still counts as suspended (Awb 4:15(1), 7:10(2)).</summary>
    public bool SuspensionEndDayIncluded { get; init; }

    /// <summary>The two weeks of Awb 4:17(3) do not move past a weekend or holiday.</summary>
    public bool GraceWithoutAtw { get; init; }

    /// <summary>The day on which the decision is published still costs penalty (dwangsom).</summary>
    public bool PublicationDayIncluded { get; init; }

    /// <summary>The first day of penalty is the last day of the two weeks instead of the day after.</summary>
    public bool FirstDayIsFourteenthDay { get; init; }

    /// <summary>Papers for a hearing are accepted on the tenth day before it instead of the eleventh (Awb 7:4(1)).</summary>
    public bool TenthDayAllowed { get; init; }

    /// <summary>A silent positive decision counts as given on the last day itself (Awb 4:20b).</summary>
    public bool GivenOnDueDay { get; init; }

    public TermCalendar Calendar { get; init; } = TermCalendar.Latest;
}
