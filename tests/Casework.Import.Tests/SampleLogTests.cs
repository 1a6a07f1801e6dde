using Casework.Domain;
using Casework.Domain.Cases;
using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Tests;

public sealed class SampleLogTests
{
    private static readonly Lazy<Read> Receipt = new(() => Read.File("samples/receipt.xes.gz", "samples/receipt.map.yaml"));
    private static readonly Lazy<Read> Helpdesk = new(() => Read.File("Data/helpdesk.xes.gz", "samples/helpdesk.map.yaml"));

    [Fact]
    public void the_receipt_log_is_read_whole()
    {
        var report = Receipt.Value.Report;

        report.Cases.ShouldBe(1_434);
        report.Events.ShouldBe(8_577);
        report.HandOffs.ShouldBe(3_853);
        report.Broken.ShouldBeEmpty();
        report.Rest.ShouldBeNull();
        report.Unused.ShouldBeEmpty();
        Receipt.Value.Traces.SelectMany(trace => trace.Events).Count(each => each.Find("org:group") == "EMPTY").ShouldBe(1_936);
    }

    [Fact]
    public void receipt_cases_without_an_end_close_as_unfinished()
    {
        Receipt.Value.Report.Unfinished.ShouldBe(105);
        Receipt.Value.Cases.Count(each => each.Result == ImportedResult.Finished).ShouldBe(1_329);
        Receipt.Value.Cases.ShouldAllBe(each => each.StaysOpen == false);
    }

    [Fact]
    public void the_help_desk_log_is_read_whole()
    {
        var report = Helpdesk.Value.Report;

        report.Cases.ShouldBe(4_580);
        report.Events.ShouldBe(21_348);
        report.HandOffs.ShouldBe(11);
        report.Unfinished.ShouldBe(23);
        report.Broken.ShouldBeEmpty();
        report.Rest.ShouldBeNull();
        report.Unused.ShouldBeEmpty();
    }

    [Fact]
    public void a_receipt_case_keeps_its_times_authors_groups_and_channel()
    {
        var one = Receipt.Value.Cases[0];

        one.ExternalReference.ShouldBe("case-10011");
        one.Channel.ShouldBe(Channel.Web);
        one.Department.ShouldBe("General");
        one.OpenedAt.ShouldBe(DateTimeOffset.Parse("2011-10-11T13:42:22.688+02:00"));
        one.Deadline.ShouldBe(DateTimeOffset.Parse("2011-12-06T13:41:31.788+01:00"));
        one.Acts.Select(act => (act.Kind, act.Author, act.Group)).ShouldBe(
        [
            (ActKind.Intake, "Resource21", "Group 1"),
            (ActKind.HandOff, "Resource10", "Group 4"),
            (ActKind.Step, "Resource10", "Group 4"),
            (ActKind.HandOff, "Resource21", "Group 1"),
            (ActKind.Step, "Resource21", "Group 1"),
            (ActKind.HandOff, "Resource21", "Group 4"),
            (ActKind.Step, "Resource21", "Group 4"),
            (ActKind.Closure, null, "Group 4"),
        ]);
        one.Acts[1].Move.ShouldBe(new Move("Group 1", "Group 4", Line.First, Line.Second));
        one.Acts[0].HappenedAt.ShouldBe(DateTimeOffset.Parse("2011-10-11T13:45:40.276+02:00"));
        one.Acts[0].HappenedAt.Offset.ShouldBe(TimeSpan.FromHours(2));
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("helpdesk")]
    public void nothing_of_the_source_is_lost(string log)
    {
        var read = (log == "receipt" ? Receipt : Helpdesk).Value;

        foreach (var (trace, imported) in read.Traces.Zip(read.Cases))
        {
            var fromSource = imported.Acts.Where(act => act.SourceIndex is not null).ToArray();
            fromSource.Select(act => act.SourceIndex).ShouldBe(Enumerable.Range(0, trace.Events.Count).Cast<int?>());
            fromSource.SelectMany(act => act.Facts).ShouldBe(trace.Events.SelectMany(each => each.Attributes).Select(AsFact));
            imported.Facts.ShouldBe(trace.Attributes.Select(AsFact));
        }
    }

    [Fact]
    public void a_second_reading_arrives_at_the_same_ids_and_no_id_comes_twice()
    {
        var again = Read.File("samples/receipt.xes.gz", "samples/receipt.map.yaml");
        var ids = Ids(Receipt.Value).ToArray();

        Ids(again).ShouldBe(ids);
        ids.Distinct().Count().ShouldBe(ids.Length);
    }

    [Fact]
    public void every_case_closes_at_most_once_without_a_reopening_in_between()
    {
        foreach (var imported in Receipt.Value.Cases.Concat(Helpdesk.Value.Cases))
        {
            var closed = false;
            foreach (var act in imported.Acts)
            {
                if (closed) act.Kind.ShouldBe(ActKind.Reopening);
                closed = act.Kind == ActKind.Closure;
            }
        }
    }

    private static IEnumerable<Guid> Ids(Read read) =>
        read.Cases.SelectMany(each => each.Acts.Select(act => act.Id).Prepend(each.QuestionId).Prepend(each.Id));

    private static SourceFact AsFact(LogAttribute attribute) => new(attribute.Key, attribute.Value, attribute.Type);
}
