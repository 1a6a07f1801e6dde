using Casework.Domain.Catalogues.Triage;
using static Casework.Domain.Tests.Forms.Fields;

namespace Casework.Domain.Tests.Forms;

public class FieldConditionTests
{
    private static readonly TriageFacts Facts = new("s", 1, null, SupportLevel.None, null, 0, 0, Channel.Web)
    {
        Form = Filled("""{"rent":80000,"shared":true,"housing":"tenant","moved":"2026-12-01","children":[{"name":"Sam"}]}"""),
        Today = Day("2026-12-03"),
    };

    [Theory]
    [InlineData("rent", Comparison.AtMost, "80000", true)]
    [InlineData("rent", Comparison.AtMost, "79999", false)]
    [InlineData("rent", Comparison.AtLeast, "9000", true)]
    [InlineData("shared", Comparison.Equal, "yes", true)]
    [InlineData("shared", Comparison.Equal, "no", false)]
    [InlineData("housing", Comparison.OneOf, "owner, tenant", true)]
    [InlineData("housing", Comparison.NotEqual, "tenant", false)]
    [InlineData("moved", Comparison.AtLeast, "today-5", true)]
    [InlineData("moved", Comparison.AtLeast, "today", false)]
    [InlineData("moved", Comparison.AtMost, "today+28", true)]
    [InlineData("moved", Comparison.Equal, "2026-12-01", true)]
    [InlineData("children", Comparison.AtLeast, "1", true)]
    [InlineData("children", Comparison.AtLeast, "2", false)]
    [InlineData("income", Comparison.AtMost, "1", false)]
    [InlineData("income", Comparison.NotEqual, "1", false)]
    public void a_field_compares_by_its_type_and_one_that_is_not_there_satisfies_nothing(string field, Comparison comparison, string value, bool holds) =>
        new Condition(Fact.Field, comparison, value, field).Holds(Facts).ShouldBe(holds);

    [Fact]
    public void what_a_rule_found_in_a_form_holds_once_the_form_is_sealed()
    {
        var rule = new TriageRule("r", 1, [new(Fact.Field, Comparison.AtMost, "80000", "rent")], Route.Standard, false, Words);
        rule.Fires(Facts).ShouldBeTrue();
        rule.Fires(Facts with { Form = null }).ShouldBeFalse();
        rule.Fires(Facts with { Form = null, Fired = [rule.Fired] }).ShouldBeTrue();
    }

    [Fact]
    public void a_rule_whose_text_calls_fields_known_fires_only_where_each_of_them_is_there()
    {
        var rule = new TriageRule("r", 1, [], Route.Standard, false, Words, RestsOn: ["rent", "income"]);
        rule.Fires(Facts with { Filled = new HashSet<string> { "rent" } }).ShouldBeFalse();
        rule.Fires(Facts with { Filled = new HashSet<string> { "rent", "income" } }).ShouldBeTrue();
        rule.Fires(Facts).ShouldBeFalse();
    }
}
