using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;
using static Casework.Domain.Tests.Forms.Fields;

namespace Casework.Domain.Tests.Forms;

public class FormFaultTests
{
    private static readonly FormField Rent = Field("rent", FieldType.Money), Housing = Field("housing", FieldType.Choice, "owner", "tenant");

    [Fact]
    public void what_is_fit_has_no_fault() => Faults(
        [Housing, Rent with { When = [On("housing", Comparison.Equal, "tenant")] }],
        Granting(On("rent", Comparison.AtMost, "80000")) with { RestsOn = ["rent"] }).ShouldBeEmpty();

    [Fact]
    public void a_field_stands_once_and_only_a_choice_has_options()
    {
        Faults([Rent, Rent]).ShouldBe(["asks/1/code"]);
        Faults([Rent with { Options = Housing.Options }]).ShouldBe(["asks/0/options"]);
        Faults([Field("housing", FieldType.Choice)]).ShouldBe(["asks/0/options"]);
        Faults([Field("contract", FieldType.File)]).ShouldBe(["asks/0/evidence"]);
    }

    [Fact]
    public void a_condition_looks_at_an_earlier_field_of_a_type_that_it_can_compare()
    {
        Faults([Rent with { When = [On("housing", Comparison.Equal, "tenant")] }, Housing]).ShouldBe(["asks/0/when/0/field"]);
        Faults([Field("home", FieldType.Address)], Rule(On("home", Comparison.Equal, "Dam"))).ShouldBe(["rules/0/when/0/field"]);
        Faults([Housing], Rule(On("housing", Comparison.AtLeast, "owner"))).ShouldBe(["rules/0/when/0/is"]);
        Faults([Housing], Rule(On("housing", Comparison.OneOf, "owner, villa"))).ShouldBe(["rules/0/when/0/value"]);
        Faults([Rent], Rule(On("rent", Comparison.AtMost, "800,50"))).ShouldBe(["rules/0/when/0/value"]);
        Faults([Field("day", FieldType.Date)], Rule(On("day", Comparison.AtMost, "tomorrow"))).ShouldBe(["rules/0/when/0/value"]);
    }

    [Fact]
    public void a_rule_that_grants_names_the_conditions_of_its_law_and_rests_on_fields_that_are_asked()
    {
        Faults([Rent], Granting() with { Conditions = null }).ShouldBe(["rules/0/conditions"]);
        Faults([Rent], Granting() with { RestsOn = ["income"] }).ShouldBe(["rules/0/restsOn/0"]);
    }

    private static Condition On(string field, Comparison comparison, string value) => new(Fact.Field, comparison, value, field);

    private static TriageRule Rule(params Condition[] when) => new("r", 1, when, Route.Standard, false, Words);

    private static TriageRule Granting(params Condition[] when) => Rule(when) with { GrantAtOnce = true, Article = "Wet 1", Conditions = [Words] };

    private static IEnumerable<string> Faults(IReadOnlyList<FormField> asks, params TriageRule[] rules) =>
        FormFault.Of(new Service("s", Words, Words, "o", true, DecisionTermRule.Reasonable, null, rules, [], null, Asks: asks)).Select(fault => fault.Part);
}
