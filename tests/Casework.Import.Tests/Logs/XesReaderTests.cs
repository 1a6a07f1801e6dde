using Casework.Import.Logs;
using Casework.Import.Mappings;

namespace Casework.Import.Tests.Logs;

public sealed class XesReaderTests
{
    private static readonly Mapping Standard = Mapping.Standard("test");

    [Fact]
    public void every_attribute_type_is_kept_with_what_is_nested_in_it()
    {
        var trace = Read.Xes("""
            <log><global scope="event"><string key="org:group" value="UNKNOWN"/></global>
            <trace><string key="concept:name" value="1"/>
              <event><string key="concept:name" value="a"/><date key="time:timestamp" value="2020-01-01T10:00:00Z"/>
                <int key="i" value="1"><float key="f" value="0.5"/></int><boolean key="b" value="true"/><id key="u" value="x"/>
                <list key="l"><values><string key="m" value="1"/><string key="m" value="2"/></values></list>
                <container key="c"><string key="n" value=" 3 &amp; 4 "/></container>
              </event></trace></log>
            """, Standard);

        var attributes = trace.Traces.Single().Events.Single().Attributes;
        attributes.Select(each => each.Type).ShouldBe(
        [
            AttributeType.String, AttributeType.Date, AttributeType.Int,
            AttributeType.Boolean, AttributeType.Id, AttributeType.List, AttributeType.Container,
        ]);
        attributes[5].Children.Single().Children.Select(each => each.Value).ShouldBe(["1", "2"]);
        trace.Cases.Single().Acts[0].Facts.Select(fact => (fact.Key, fact.Value)).ShouldBe(
        [
            ("concept:name", "a"), ("time:timestamp", "2020-01-01T10:00:00Z"), ("i", "1"), ("i/f", "0.5"), ("b", "true"), ("u", "x"),
            ("l", ""), ("l/", ""), ("l//m", "1"), ("l//m", "2"), ("c", ""), ("c/n", " 3 & 4 "),
        ]);
        trace.Cases.Single().Acts[0].Group.ShouldBeNull("a global is no value of an event");
    }

    [Theory]
    [InlineData("""<event><date key="time:timestamp" value="2020-01-01T10:00:00Z"/></event>""", "event 1 (line 2): no name ('concept:name')")]
    [InlineData("""<event><string key="concept:name" value="a"/></event>""", "event 1 (line 2): no time ('time:timestamp')")]
    [InlineData("""<event><string key="concept:name" value="a"/><date key="time:timestamp" value="yesterday"/></event>""", "event 1 (line 2): 'time:timestamp' is no date: 'yesterday'")]
    [InlineData("""<event><string value="a"/></event>""", "a <string> has no key (line 2)")]
    [InlineData("""<event><string key="a"/></event>""", "'a' has no value (line 2)")]
    [InlineData("""<event><money key="a" value="1"/></event>""", "<money> is no attribute type of XES (line 2)")]
    [InlineData("", "the trace has no events and no start")]
    public void a_broken_trace_is_listed_and_reading_goes_on(string inside, string reason)
    {
        var read = Read.Xes($"<log><trace><string key=\"concept:name\" value=\"1\"/>\n{inside}</trace>{Whole("2")}</log>", Standard);

        read.Report.Broken.Single().ShouldBe(new BrokenTrace(1, "1", 1, reason));
        read.Cases.Single().ExternalReference.ShouldBe("2");
        read.Report.Rest.ShouldBeNull();
    }

    [Fact]
    public void a_trace_without_a_case_number_is_broken_and_so_is_one_whose_number_comes_twice()
    {
        var read = Read.Xes($"<log><trace/>{Whole("1")}{Whole("1")}</log>", Standard);

        read.Report.Broken.Select(each => each.Reason).ShouldBe(
            ["the trace has no case number ('concept:name')", "its case number was used by an earlier trace"]);
        read.Report.Cases.ShouldBe(1);
    }

    [Fact]
    public void malformed_xml_ends_with_line_and_position_and_what_came_before_stands()
    {
        var read = Read.Xes($"<log>{Whole("1")}\n{Whole("2")}\n<trace><event></trace>", Standard);

        read.Report.Cases.ShouldBe(2);
        read.Report.Broken.ShouldBeEmpty();
        var rest = read.Report.Rest.ShouldNotBeNull();
        (rest.TracesRead, rest.Line, rest.Position).ShouldBe((2, 3, 17));
        rest.Reason.ShouldStartWith("the file is not well-formed XML");
    }

    [Fact]
    public void a_file_that_stops_halfway_is_an_error()
    {
        Read.Xes($"<log>{Whole("1")}<trace><event>", Standard).Report.Rest.ShouldNotBeNull().TracesRead.ShouldBe(1);
        Read.Xes("<html><body/></html>", Standard).Report.Rest.ShouldNotBeNull().Reason.ShouldContain("root element is <html>");
    }

    [Fact]
    public void a_document_type_is_refused_so_that_no_entity_can_expand()
    {
        var read = Read.Xes("""<!DOCTYPE log [<!ENTITY a "aaaa">]><log><trace><string key="concept:name" value="&a;"/></trace></log>""", Standard);

        read.Report.Rest.ShouldNotBeNull().Reason.ShouldContain("DTD");
        read.Raw.Count.ShouldBe(1);
    }

    [Fact]
    public void a_trace_beyond_the_limits_is_broken_and_not_held_in_memory()
    {
        var nested = string.Concat(Enumerable.Repeat("<container key=\"c\">", 40)) + string.Concat(Enumerable.Repeat("</container>", 40));
        var read = Read.Xes(
            $"<log>{Whole(new string('x', 33_000))}<trace><string key=\"concept:name\" value=\"deep\"/>{nested}</trace>{Whole("3")}</log>",
            Standard);

        read.Report.Broken.Select(each => each.Reason).ShouldBe(
            ["'concept:name' is longer than maxText (32768 characters) (line 1)", "attributes are nested more than 16 deep (line 1)"]);
        read.Report.Cases.ShouldBe(1);
    }

    private static string Whole(string id) =>
        $"""<trace><string key="concept:name" value="{id}"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2020-01-01T10:00:00Z"/></event></trace>""";
}
