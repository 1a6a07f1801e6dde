using Casework.Import.Logs;
using Casework.Import.Mappings;
using Casework.Import.Translation;

namespace Casework.Import.Tests.Translation;

public sealed class TraceTranslationTests
{
    private const string Words = "name: test\ngroup: { attribute: org:group, empty: [EMPTY] }\nacts: { Moved: handOff, Closed: closure }\nend: end\n";
    private static readonly Mapping Mapping = Read.Mapping(Words);

    [Fact]
    public void an_empty_group_is_no_change()
    {
        Kinds(Mapping, ("a", "A"), ("b", "EMPTY"), ("c", ""), ("d", null), ("e", "A"), ("f", "B"))
            .ShouldBe(["Step a", "Step b", "Step c", "Step d", "Step e", "HandOff A>B", "Step f", "Closure imported-unfinished"]);
    }

    [Fact]
    public void an_activity_that_is_a_hand_off_itself_is_not_counted_twice_and_without_a_new_group_it_is_a_step()
    {
        Kinds(Mapping, ("Moved", "A"), ("Moved", "B"), ("Moved", "B"))
            .ShouldBe(["HandOff >A", "HandOff A>B", "Step Moved", "Closure imported-unfinished"]);
    }

    [Fact]
    public void a_trace_that_goes_on_behind_its_closure_was_reopened()
    {
        Kinds(Mapping, ("Closed", "A"), ("b", "B"), ("Closed", "B"))
            .ShouldBe(["Closure imported-finished", "Reopening ", "HandOff A>B", "Step b", "Closure imported-finished"]);
    }

    [Fact]
    public void without_an_end_a_case_closes_as_unfinished_unless_it_is_kept_open()
    {
        Case(Mapping, Trace(("a", "A"))).Result.ShouldBe("imported-unfinished");
        var open = Case(Read.Mapping(Words + "keepOpen: true"), Trace(("a", "A")));

        open.StaysOpen.ShouldBeTrue();
        open.Result.ShouldBeNull();
        open.EndedAt.ShouldBeNull();
    }

    [Fact]
    public void the_sources_end_closes_last_even_when_it_lies_before_the_last_event()
    {
        var trace = Trace(("a", "A"), ("b", "A")) with
        {
            Attributes = [new LogAttribute("concept:name", "1"), new LogAttribute("end", "2020-01-01T00:00:30Z", AttributeType.Date)],
        };

        var imported = Case(Mapping, trace);

        imported.Acts[^1].Kind.ShouldBe(ActKind.Closure);
        imported.Acts[^1].HappenedAt.ShouldBe(DateTimeOffset.Parse("2020-01-01T00:00:30Z"));
        imported.EndedAt.ShouldBe(imported.Acts[^1].HappenedAt);
    }

    [Fact]
    public void the_order_of_the_source_stands_even_when_its_times_run_back()
    {
        var trace = Trace(("a", "A"), ("b", "A"));
        trace = trace with { Events = [trace.Events[1], trace.Events[0]] };

        Case(Mapping, trace).Acts.Select(act => act.Activity).ShouldBe(["b", "a", null]);
    }

    [Fact]
    public void a_start_that_the_mapping_learns_of_later_makes_no_other_case()
    {
        var trace = Trace(("a", "A")) with
        {
            Attributes = [new LogAttribute("concept:name", "1"), new LogAttribute("begin", "2019-01-01", AttributeType.Date)],
        };
        var later = Case(Read.Mapping(Words + "start: begin"), trace);

        later.OpenedAt.ShouldBe(DateTimeOffset.Parse("2019-01-01T00:00:00Z"));
        later.Id.ShouldBe(Case(Mapping, trace).Id);
    }

    [Fact]
    public void what_the_mapping_names_and_the_log_does_not_hold_is_told()
    {
        var read = Read.Xes(
            """<log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2020-01-01T10:00:00Z"/></event></trace></log>""",
            Mapping);

        read.Report.Unused.ShouldBe(
        [
            "end: no trace or event has 'end'", "author: no trace or event has 'org:resource'",
            "group.attribute: no trace or event has 'org:group'",
            "acts: no event is 'Moved'", "acts: no event is 'Closed'",
        ]);
        read.Report.WithoutAct.ShouldBe(new Dictionary<string, int> { ["a"] = 1 });
    }

    private static IEnumerable<string> Kinds(Mapping mapping, params (string Name, string? Group)[] events) =>
        Case(mapping, Trace(events)).Acts.Select(act => $"{act.Kind} {(act.Move is { } move ? $"{move.From}>{move.To}" : act.Result ?? act.Activity)}");

    private static ImportedCase Case(Mapping mapping, Trace trace) =>
        TraceTranslation.Translate(trace, mapping).ShouldBeOfType<TranslatedTrace>().Imported;

    private static Trace Trace(params (string Name, string? Group)[] events) => new(1, 1, [new LogAttribute("concept:name", "1")],
    [
        .. events.Select((each, index) => new LogEvent(
        [
            new LogAttribute("concept:name", each.Name),
            new LogAttribute("time:timestamp", $"2020-01-01T00:{index:00}:00Z", AttributeType.Date),
            .. each.Group is null ? [] : new[] { new LogAttribute("org:group", each.Group) },
        ], index + 2)),
    ]);
}
