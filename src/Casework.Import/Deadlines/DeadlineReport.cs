using System.Globalization;
using System.Text;
using Casework.Domain.Catalogues;
using Casework.Domain.Terms;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Deadlines;

/// <summary>
/// The deadlines that a source of permit requests wrote down against the last day by law: eight weeks after receipt (Wabo 3.9(1), with
/// the General Act on Terms). Sources are history; nothing is corrected.
/// </summary>
public static class DeadlineReport
{
    /// <summary>The regular procedure for an environmental permit, as it was in the time of the sample.</summary>
    public static readonly DecisionTermRule Rule = new(8, TermUnit.Weeks, "Wabo 3.9(1)");

    private const int ExtensionWeeks = 6;
    private const int PublicPreparationMonths = 6;

    /// <summary>How many cases each cause explains, with the days between law and source; causes in their own order.</summary>
    public static IReadOnlyList<DeadlineGroup> Of(IEnumerable<ImportedCase> cases) =>
        [.. cases.Select(Compare).GroupBy(each => each.Cause).OrderBy(group => group.Key)
            .Select(group => new DeadlineGroup(group.Key, group.Count(), group.Min(each => each.Days), group.Max(each => each.Days)))];

    /// <summary>One case: why its deadline is what it is, and how many days after the last day by law that is.</summary>
    public static (DeadlineCause Cause, int? Days) Compare(ImportedCase imported)
    {
        if (imported.Deadline is not { } deadline) return (DeadlineCause.None, null);
        var received = LocalDay.Of(imported.OpenedAt);
        var (named, law) = (LocalDay.Of(deadline), DecisionTerm.DecideBy(new(received, Rule, null, [], []), received));
        return (Cause(imported, received, named, law), named.DayNumber - law.DayNumber);
    }

    /// <summary>The report as a table in Markdown.</summary>
    public static string ToMarkdown(this IReadOnlyList<DeadlineGroup> groups)
    {
        var total = groups.Sum(group => group.Cases);
        var table = new StringBuilder("| deadline in the source | cases | share | days after the last day by law |\n|---|---:|---:|---:|\n");
        foreach (var group in groups)
            table.Append(CultureInfo.InvariantCulture,
                $"| {Words(group.Cause)} | {group.Cases:N0} | {100m * group.Cases / total:0.0} % | {Range(group)} |\n");
        return table.Append(CultureInfo.InvariantCulture, $"| all | {total:N0} | 100 % | |\n").ToString();
    }

    private static DeadlineCause Cause(ImportedCase imported, DateOnly received, DateOnly named, DateOnly law)
    {
        var raw = GeneralTermsAct.RawEnd(received, Rule.Length, Rule.Unit);
        var extended = raw.AddDays(7 * ExtensionWeeks);
        return named switch
        {
            _ when named == law => DeadlineCause.Same,
            _ when named == raw =>
                raw.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DeadlineCause.OnWeekend : DeadlineCause.OnHoliday,
            _ when named == extended || named == DutchCalendar.Roll(extended) => DeadlineCause.Extended,
            _ when named == received.AddMonths(PublicPreparationMonths) => DeadlineCause.SixMonths,
            _ when Math.Abs(named.DayNumber - raw.DayNumber) == 1 => DeadlineCause.OneDayOff,
            _ when named < law => DeadlineCause.Earlier,
            _ when imported.Acts.Any(act => act.Kind == ActKind.InformationAsked) => DeadlineCause.ClockStopped,
            _ => (named.DayNumber - raw.DayNumber) % 7 == 0 ? DeadlineCause.WeeksLater : DeadlineCause.Later,
        };
    }

    private static string Words(DeadlineCause cause) => cause switch
    {
        DeadlineCause.None => "none",
        DeadlineCause.Same => "the last day by law",
        DeadlineCause.OnWeekend => "eight weeks, but a Saturday or Sunday, not moved to a working day (Atw 1(1))",
        DeadlineCause.OnHoliday => "eight weeks, but a holiday, not moved to a working day (Atw 1(1), 3)",
        DeadlineCause.Extended => "six weeks more, as after an extension (Wabo 3.9(2))",
        DeadlineCause.SixMonths => "six months, as after public preparation (Awb 3:18(1))",
        DeadlineCause.OneDayOff => "one day before or after eight weeks",
        DeadlineCause.ClockStopped => "later, and the source asked for missing data (Awb 4:15(1)(a))",
        DeadlineCause.WeeksLater => "whole weeks later, no reason in the source",
        DeadlineCause.Later => "some days later, no reason in the source",
        DeadlineCause.Earlier => "earlier",
    };

    private static string Range(DeadlineGroup group) => group switch
    {
        { Least: null } => "",
        { Least: var least, Most: var most } when least == most => $"{least}",
        _ => $"{group.Least} to {group.Most}",
    };
}

/// <param name="Least">The fewest days after the last day by law; negative when before it, null without a deadline.</param>
/// <param name="Most">The most.</param>
public sealed record DeadlineGroup(DeadlineCause Cause, int Cases, int? Least, int? Most);
