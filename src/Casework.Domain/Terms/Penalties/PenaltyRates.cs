namespace Casework.Domain.Terms;

/// <summary>
/// The daily amounts of the penalty for a late decision (dwangsom, Awb 4:17(2)) by the day on which the notice of default was
/// received. An indexation (Awb 11:2(2)) is one row more; the last one is the regulation of 14 November 2018 (Stcrt. 2018, 65542).
/// </summary>
/// <param name="First">Cents a day on days 1–14.</param>
/// <param name="Second">Cents a day on days 15–28.</param>
/// <param name="Third">Cents a day on days 29–42.</param>
public sealed record PenaltyRates(DateOnly NoticeReceivedFrom, int First, int Second, int Third)
{
    /// <summary>The penalty runs for at most this many days in a row (Awb 4:17(1)).</summary>
    public const int MaximumDays = 42;

    private const int Fortnight = 14;

    private static readonly PenaltyRates[] Table =
    [
        new(new(2019, 1, 1), 23_00, 35_00, 45_00),
        new(new(2009, 10, 1), 20_00, 30_00, 40_00),
    ];

    /// <summary>The rates for a notice received on that day; null before 1 October 2009, when there was no penalty.</summary>
    public static PenaltyRates? For(DateOnly noticeReceivedOn) =>
        Array.Find(Table, rates => rates.NoticeReceivedFrom <= noticeReceivedOn);

    /// <summary>The cents due after that many days; from day 42 on it stays the same.</summary>
    public int After(int days)
    {
        days = Math.Clamp(days, 0, MaximumDays);
        return (First * Math.Min(days, Fortnight))
            + (Second * Math.Clamp(days - Fortnight, 0, Fortnight))
            + (Third * Math.Max(days - (2 * Fortnight), 0));
    }
}
