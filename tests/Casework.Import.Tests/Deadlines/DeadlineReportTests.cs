using Casework.Domain;
using Casework.Import.Deadlines;
using Casework.Import.Mappings;
using Casework.Import.Translation;
using Casework.Tests;

namespace Casework.Import.Tests.Deadlines;

public sealed class DeadlineReportTests
{
    [Theory]
    [InlineData("2011-10-11", null, false, DeadlineCause.None, null)]
    [InlineData("2011-10-11", "2011-12-06", false, DeadlineCause.Same, 0)]
    [InlineData("2011-10-08", "2011-12-03", false, DeadlineCause.OnWeekend, -2)] // a Saturday
    [InlineData("2011-04-18", "2011-06-13", false, DeadlineCause.OnHoliday, -1)] // Whit Monday
    [InlineData("2011-10-08", "2011-12-05", false, DeadlineCause.Same, 0)] // moved as the law asks
    [InlineData("2011-10-11", "2012-01-17", true, DeadlineCause.Extended, 42)]
    [InlineData("2011-10-11", "2012-04-11", false, DeadlineCause.SixMonths, 127)]
    [InlineData("2011-10-11", "2011-12-07", true, DeadlineCause.OneDayOff, 1)]
    [InlineData("2011-10-11", "2011-12-28", true, DeadlineCause.ClockStopped, 22)]
    [InlineData("2011-10-11", "2011-12-20", false, DeadlineCause.WeeksLater, 14)]
    [InlineData("2011-10-11", "2011-12-28", false, DeadlineCause.Later, 22)]
    [InlineData("2011-10-11", "2011-11-30", true, DeadlineCause.Earlier, -6)]
    public void a_deadline_has_the_first_cause_that_fits(string received, string? deadline, bool stopped, DeadlineCause cause, int? days) =>
        DeadlineReport.Compare(Case(received, deadline, stopped)).ShouldBe((cause, days));

    /// <summary>
    /// The figures of the README are those of the sample: when this fails, the table that it prints goes into the README.
    /// </summary>
    [Fact]
    public void the_readme_shows_the_table_of_the_sample()
    {
        var table = DeadlineReport.Of(Read.File("samples/receipt.xes.gz", "samples/receipt.map.yaml").Cases).ToMarkdown();
        File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n").ShouldContain(table);
    }

    private static ImportedCase Case(string received, string? deadline, bool stopped)
    {
        var opened = At(received);
        ImportedAct[] acts = stopped ? [new(Guid.Empty, ActKind.InformationAsked, opened, null, null, "stop", null, null, 0, [])] : [];
        return new(Guid.Empty, Guid.Empty, "receipt", "1", Channel.Web, null,
            opened, deadline is null ? null : At(deadline), null, acts, []);
    }

    private static DateTimeOffset At(string day) => new(DateTime.Parse(day).AddHours(12), TimeSpan.FromHours(1));
}
