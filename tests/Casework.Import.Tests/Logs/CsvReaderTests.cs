using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Tests.Logs;

public sealed class CsvReaderTests
{
    private const string Columns = """
        name: test
        caseNumber: Case ID
        channel: { attribute: Via, values: { Phone: phone } }
        activity: Activity
        timestamp: Time
        timeZone: Europe/Amsterdam
        author: Agent
        group: Team

        """;
    private static readonly Mapping Unsorted = Read.Mapping(Columns);
    private static readonly Mapping Sorted = Read.Mapping(Columns + "csv: { sorted: true }");
    private const string Header = "Case ID;Activity;Time;Agent;Team;Via\n";

    [Fact]
    public void rows_that_stand_apart_are_gathered_by_case_in_the_order_of_the_file()
    {
        var read = Read.Csv(Header + """"
            1;Open;2020-07-01 10:00:00;ann;A;Phone
            2;Open;2020-01-01 10:00;bob;A;
            1;"Say ""hello;
            there""";2020-07-01 09:00:00.123;ann;B;Phone
            """", Unsorted);

        read.Report.Broken.ShouldBeEmpty();
        var first = read.Cases[0];
        first.ExternalReference.ShouldBe("1");
        first.Channel.ShouldBe(Domain.Channel.Phone);
        first.Acts.Select(act => (act.Kind, act.Activity, act.Group)).ShouldBe(
        [
            (ActKind.Step, "Open", "A"), (ActKind.HandOff, null, "B"), (ActKind.Step, "Say \"hello;\nthere\"", "B"), (ActKind.Closure, null, "B"),
        ]);
        first.Acts[0].HappenedAt.ShouldBe(DateTimeOffset.Parse("2020-07-01T10:00:00+02:00"));
        first.Acts[0].Facts.Select(fact => fact.Value).ShouldBe(["1", "Open", "2020-07-01 10:00:00", "ann", "A", "Phone"]);
        read.Cases[1].OpenedAt.ShouldBe(DateTimeOffset.Parse("2020-01-01T10:00:00+01:00"));
    }

    [Fact]
    public void a_sorted_log_yields_each_case_as_soon_as_the_next_begins()
    {
        var read = Read.Csv(Header + "1;a;2020-01-01;x;A;\n1;b;2020-01-02;x;A;\n2;a;2020-01-03;x;A;\n", Sorted);

        read.Cases.Select(each => (each.ExternalReference, each.SourceEvents)).ShouldBe([("1", 2), ("2", 1)]);
    }

    [Fact]
    public void a_log_that_is_not_sorted_after_all_does_not_pass()
    {
        var read = Read.Csv(Header + "1;a;2020-01-01;x;A;\n2;a;2020-01-03;x;A;\n1;b;2020-01-02;x;A;\n", Sorted);

        read.Report.Broken.Single().ShouldBe(new BrokenTrace(3, "1", 4, "its case number was used by an earlier trace"));
    }

    [Fact]
    public void a_broken_row_breaks_its_case_only()
    {
        foreach (var mapping in new[] { Unsorted, Sorted })
        {
            var read = Read.Csv(Header + "1;a;2020-01-01;x\n2;a\"b;2020-01-01;x;A;\n;a;2020-01-01;x;A;\n3;a;2020-01-01;x;A;\n", mapping);

            read.Report.Broken.Select(each => (each.Id, each.Reason)).ShouldBe(
            [
                ("1", "4 columns instead of 6 (line 2)"), ("2", "a quote inside a field is not doubled (line 3)"), (null, "the row has no 'Case ID'"),
            ], ignoreOrder: true);
            read.Cases.Single().ExternalReference.ShouldBe("3");
        }
    }

    [Fact]
    public void a_quote_that_is_never_closed_ends_the_file_and_no_half_case_passes_for_a_whole_one()
    {
        const string Log = Header + "1;a;2020-01-01;x;A;\n2;a;2020-01-01;x;A;\n2;\"a;2020-01-01;x;A;\n1;b;2020-01-01;x;A;\n";

        Read.Csv(Log, Sorted).Cases.Single().ExternalReference.ShouldBe("1");
        Read.Csv(Log, Unsorted).Cases.ShouldBeEmpty();
        Read.Csv(Log, Unsorted).Report.Rest.ShouldNotBeNull().ToString().ShouldContain("line 4");
    }

    [Fact]
    public void a_missing_column_names_those_that_are_there()
    {
        Read.Csv("Case;Activity\n1;a\n", Unsorted).Report.Rest.ShouldNotBeNull().Reason
            .ShouldBe("no column 'Case ID' (caseNumber); the columns are: Case, Activity");
    }

    [Fact]
    public void bytes_that_are_no_text_are_an_error_rather_than_lost()
    {
        using var stream = new MemoryStream([.. "Case ID,Activity\n1,caf"u8, 0xe9, .. ",\n"u8]);

        CsvReader.Read(stream, Unsorted.Csv, Unsorted.Limits).Last().ShouldBeOfType<UnreadableRest>().Reason.ShouldContain("set csv.encoding");
    }
}
