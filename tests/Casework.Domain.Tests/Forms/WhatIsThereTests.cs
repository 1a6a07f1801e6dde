using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;
using CsCheck;
using static Casework.Domain.Tests.Forms.Fields;

namespace Casework.Domain.Tests.Forms;

/// <summary>What is missing follows from what the service asks and what is there; nobody says it.</summary>
public class WhatIsThereTests
{
    private static readonly FormField[] Asks =
    [
        Needed("address", FieldType.Address) with { Source = "address" }, Needed("housing", FieldType.Choice, "owner", "shared"),
        Needed("occupant", FieldType.Person) with { When = [new(Fact.Field, Comparison.Equal, "shared", "housing")] },
        Needed("contract", FieldType.File) with { Evidence = new(Words, Later: true) }, Field("remark"),
    ];

    [Fact]
    public void what_is_required_and_not_there_is_missing() => Missing("{}").ShouldBe(["address", "housing"]);

    [Fact]
    public void a_field_is_asked_where_its_condition_holds()
    {
        Missing("""{"housing":"owner"}""").ShouldBe(["address"]);
        Missing("""{"housing":"shared"}""").ShouldBe(["address", "occupant"]);
    }

    [Fact]
    public void what_a_register_holds_is_not_asked_again_unless_it_is_wrong()
    {
        Missing("""{"housing":"owner"}""", confirmed: "address").ShouldBeEmpty();
        Missing("""{"housing":"owner"}""", source: "address").ShouldBeEmpty();
        Missing("""{"housing":"owner"}""", confirmed: "address", wrong: "address").ShouldBe(["address"]);
        Missing("""{"housing":"owner"}""", source: "address", wrong: "address").ShouldBe(["address"]);
    }

    [Fact]
    public void it_is_complete_only_with_everything_that_is_needed_and_without_a_dispute()
    {
        IsComplete("""{"housing":"owner"}""", confirmed: "address").ShouldBeTrue();
        IsComplete("{}", confirmed: "address").ShouldBeFalse();
        IsComplete("""{"housing":"owner"}""", source: "address").ShouldBeFalse();
        IsComplete("""{"address":{"street":"Dam"},"housing":"owner"}""", wrong: "address").ShouldBeFalse();
    }

    [Fact]
    public void a_paper_is_looked_at_by_a_person_so_it_never_makes_complete()
    {
        foreach (var form in (string[])["""{"housing":"owner"}""", """{"housing":"owner","contract":"01938c2e-7a00-7000-8000-000000000001"}"""])
            There(Service, form, confirmed: "address").IsComplete(Facts(form)).ShouldBeFalse();
    }

    [Fact]
    public void a_service_that_asks_nothing_is_never_complete() => There(new Service("s", Words, Words, "o", true, DecisionTermRule.Reasonable, null, [], [], null), "{}").IsComplete(Facts("{}")).ShouldBeFalse();

    [Fact]
    public void filling_in_more_never_makes_anything_else_of_what_is_always_asked_missing() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool).Sample((address, remark, contract) =>
        {
            var form = FilledForm.Empty;
            if (address) form = form.With(new Dictionary<string, System.Text.Json.JsonElement> { ["address"] = Value("""{"street":"Dam"}""") });
            if (remark) form = form.With(new Dictionary<string, System.Text.Json.JsonElement> { ["remark"] = Value("\"x\"") });
            if (contract) form = form.With(new Dictionary<string, System.Text.Json.JsonElement> { ["contract"] = Value("\"x\"") });
            var missing = There(Service, form.Json()).Missing(Facts(form.Json()));
            return missing.SequenceEqual(address ? ["housing"] : ["address", "housing"]);
        });

    private static Service Service => new("s", Words, Words, "o", true, DecisionTermRule.Reasonable, null, [], [], null, Asks: Asks);

    private static Service WithoutPaper => Service with { Asks = [.. Asks.Where(each => each.Type is not FieldType.File)] };

    private static IReadOnlyList<string> Missing(string form, string? confirmed = null, string? wrong = null, string? source = null) =>
        There(Service, form, confirmed, wrong, source).Missing(Facts(form));

    private static bool IsComplete(string form, string? confirmed = null, string? wrong = null, string? source = null) =>
        There(WithoutPaper, form, confirmed, wrong, source).IsComplete(Facts(form));

    private static WhatIsThere There(Service service, string form, string? confirmed = null, string? wrong = null, string? source = null) =>
        new(service, Filled(form), Of(confirmed), Of(wrong), Of(source));

    private static string[] Of(string? attribute) => attribute is null ? [] : [attribute];

    private static TriageFacts Facts(string form) => new("s", 1, null, SupportLevel.None, null, 0, 0, Channel.Web) { Form = Filled(form) };
}
