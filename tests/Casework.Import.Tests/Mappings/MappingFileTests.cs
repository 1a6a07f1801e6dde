using Casework.Domain;
using Casework.Import.Mappings;

namespace Casework.Import.Tests.Mappings;

public sealed class MappingFileTests
{
    [Fact]
    public void an_unknown_act_is_named_with_file_and_line_and_the_acts_that_exist()
    {
        MappingFile.Read("name: x\nacts:\n  Open: intake\n  Close: shut\n", "x.yaml").Errors.Single().ToString().ShouldBe(
            "x.yaml:4: acts/Close: unknown act 'shut'; the acts are step, intake, contact, informationAsked, informationGiven, handOff, answer, decision, closure");
    }

    [Fact]
    public void every_fault_is_reported_at_once()
    {
        var errors = MappingFile.Read("""
            name: Not A Name
            chanel: {}
            channel: { values: { Fax: fax } }
            keepOpen: "yes"
            group: { attribute: g, empty: [1] }
            """, "x.yaml").Errors;

        errors.Select(error => (error.Line, error.Field)).ShouldBe(
            [(1, "name"), (2, "chanel"), (3, "channel/values/Fax"), (4, "keepOpen"), (5, "group/empty/0")]);
        errors[1].Message.ShouldBe("unknown field");
        errors[2].Message.ShouldBe("unknown channel 'fax'; the channels are counter, phone, chat, web, email, letter");
    }

    [Theory]
    [InlineData("name: [", "not valid YAML or JSON")]
    [InlineData("", "a mapping is one YAML document")]
    [InlineData("name: x\nname: y", "not valid YAML or JSON")]
    [InlineData("a: &a [x]\nb: *a", "anchors and aliases are not supported")]
    [InlineData("- x", "object")]
    [InlineData("title: { nl: x, en: y }", "name")]
    [InlineData("{ name: x, timeZone: Europe/Atlantis }", "unknown time zone 'Europe/Atlantis'")]
    public void what_is_no_mapping_is_an_error_and_never_an_exception(string text, string message)
    {
        var read = MappingFile.Read(text, "x.yaml");

        read.Mapping.ShouldBeNull();
        read.Errors[0].ToString().ShouldContain(message);
    }

    [Fact]
    public void yaml_and_json_say_the_same()
    {
        var yaml = Read.Mapping("name: x\nactivity: [a, b]\ngroup: team\nkeepOpen: true");
        var json = Read.Mapping("""{ "name": "x", "activity": ["a", "b"], "group": "team", "keepOpen": true }""");

        json.Activity.ShouldBe(yaml.Activity);
        json.Group!.Attribute.ShouldBe("team");
        json.KeepOpen.ShouldBeTrue();
    }

    [Fact]
    public void an_exact_name_wins_then_the_longest_pattern_and_the_rest_is_a_step()
    {
        var acts = Read.Mapping("name: x\nacts: { 'Completed+*': answer, '*': contact, Completed+Closed: closure, 'Completed+Wait*': informationAsked }").Acts;

        acts.Of("Completed+Closed").ShouldBe(ActKind.Closure);
        acts.Of("Completed+Wait - User").ShouldBe(ActKind.InformationAsked);
        acts.Of("Completed+Resolved").ShouldBe(ActKind.Answer);
        acts.Of("Queued").ShouldBe(ActKind.Contact);
        Mapping.Standard("x").Acts.Of("Queued").ShouldBe(ActKind.Step);
    }

    [Fact]
    public void each_source_has_a_namespace_of_its_own()
    {
        Mapping.Standard("x").Code("Group 1").ShouldBe("import:x/Group 1");
        Mapping.Standard("x").Channel.Of("anything").ShouldBe(Channel.Web);
    }

    [Theory]
    [InlineData("BPI Challenge 2013, incidents.xes.gz", "bpi-challenge-2013--incidents-xes-gz")]
    [InlineData("2013", "2013")]
    [InlineData("…", "log")]
    public void any_file_name_can_name_the_standard_mapping(string file, string name) => Mapping.Standard(file).Name.ShouldBe(name);

    [Theory]
    [InlineData("receipt")]
    [InlineData("helpdesk")]
    [InlineData("incidents")]
    public void the_sample_mappings_are_valid(string name) =>
        MappingFile.Load(Path.Combine(AppContext.BaseDirectory, $"samples/{name}.map.yaml")).Errors.ShouldBeEmpty();

    [Theory]
    [InlineData("["), InlineData("{a: "), InlineData("- "), InlineData("? ")]
    public void nesting_without_end_is_a_fault_and_ends_no_process(string level)
    {
        var text = string.Concat(Enumerable.Repeat(level, 100_000));

        MappingFile.Read(text, "deep.yaml").Errors.Single().Message.ShouldBe("nested more than 32 deep");
    }
}
