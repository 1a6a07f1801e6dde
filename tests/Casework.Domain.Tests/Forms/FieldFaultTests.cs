using System.Text.Json;
using Casework.Domain.Catalogues.Forms;
using CsCheck;
using static Casework.Domain.Tests.Forms.Fields;

namespace Casework.Domain.Tests.Forms;

public class FieldFaultTests
{
    [Theory]
    [InlineData(FieldType.Text, "\"een tekst\"")]
    [InlineData(FieldType.Date, "\"2026-12-01\"")]
    [InlineData(FieldType.Money, "85050")]
    [InlineData(FieldType.YesNo, "false")]
    [InlineData(FieldType.Choice, "\"b\"")]
    [InlineData(FieldType.Bsn, "\"999990019\"")]
    [InlineData(FieldType.Kvk, "\"69599084\"")]
    [InlineData(FieldType.Iban, "\"NL91ABNA0417164300\"")]
    [InlineData(FieldType.Iban, "\"NL91 ABNA 0417 1643 00\"")]
    [InlineData(FieldType.Iban, "\"BE68539007547034\"")]
    [InlineData(FieldType.File, "\"01938c2e-7a00-7000-8000-000000000001\"")]
    [InlineData(FieldType.Person, "{\"name\":\"Sam\",\"birthDate\":\"2020-01-31\",\"bsn\":\"999990019\"}")]
    [InlineData(FieldType.Address, "{\"street\":\"Dam\",\"houseNumber\":\"1\",\"postcode\":\"1012 JS\",\"city\":\"Amsterdam\"}")]
    [InlineData(FieldType.Address, "{\"street\":\"Meir\",\"houseNumber\":\"1\",\"city\":\"Antwerpen\",\"country\":\"BE\"}")]
    public void what_fits_its_type_has_no_fault(FieldType type, string value) => Faults(type, value).ShouldBeEmpty();

    [Theory]
    [InlineData(FieldType.Text, "5", "f", "not-a-text")]
    [InlineData(FieldType.Date, "\"31-12-2026\"", "f", "not-a-date")]
    [InlineData(FieldType.Date, "\"2026-02-30\"", "f", "not-a-date")]
    [InlineData(FieldType.Money, "850.5", "f", "not-an-amount")]
    [InlineData(FieldType.Money, "\"850\"", "f", "not-an-amount")]
    [InlineData(FieldType.Money, "-1", "f", "out-of-range")]
    [InlineData(FieldType.YesNo, "\"yes\"", "f", "not-a-boolean")]
    [InlineData(FieldType.Choice, "\"c\"", "f", "unknown-option")]
    [InlineData(FieldType.Bsn, "\"999990018\"", "f", "invalid-bsn")]
    [InlineData(FieldType.Kvk, "\"1234567\"", "f", "invalid-kvk-number")]
    [InlineData(FieldType.Iban, "\"NL91ABNA0417164301\"", "f", "invalid-iban")]
    [InlineData(FieldType.Iban, "\"nee\"", "f", "invalid-iban")]
    [InlineData(FieldType.File, "\"brief.pdf\"", "f", "not-a-document")]
    [InlineData(FieldType.Person, "{\"birthDate\":\"2020-01-31\"}", "f.name", "required")]
    [InlineData(FieldType.Person, "{\"name\":\"Sam\",\"birthDate\":\"gisteren\"}", "f.birthDate", "not-a-date")]
    [InlineData(FieldType.Person, "\"Sam\"", "f", "not-an-object")]
    [InlineData(FieldType.Address, "{\"street\":\"Dam\",\"houseNumber\":\"1\",\"city\":\"Amsterdam\"}", "f.postcode", "required")]
    [InlineData(FieldType.Address, "{\"street\":\"Dam\",\"houseNumber\":\"1\",\"city\":\"Amsterdam\",\"postcode\":\"1012\"}", "f.postcode", "invalid-postcode")]
    [InlineData(FieldType.Address, "{\"street\":\"Dam\",\"houseNumber\":1,\"city\":\"Amsterdam\",\"postcode\":\"1012 JS\"}", "f.houseNumber", "not-a-text")]
    [InlineData(FieldType.Address, "{\"street\":\"Meir\",\"houseNumber\":\"1\",\"city\":\"Antwerpen\",\"country\":\"België\"}", "f.country", "invalid-country")]
    [InlineData(FieldType.Address, "{\"street\":\"Dam\",\"houseNumber\":\"1\",\"postcode\":\"1012 JS\",\"city\":\"A\",\"floor\":\"2\"}", "f", "unknown-field")]
    public void what_does_not_fit_says_where_and_why(FieldType type, string value, string field, string code) =>
        Faults(type, value).Select(fault => (fault.Field, fault.Code)).ShouldBe([(field, code)]);

    [Fact]
    public void a_field_that_nobody_asks_is_a_fault_and_one_that_is_not_there_is_none() =>
        FieldFault.Of([Needed("rent", FieldType.Money)], Filled("""{"colour":"rood"}"""), Today).Select(fault => (fault.Field, fault.Code))
            .ShouldBe([("colour", "unknown-field")]);

    [Fact]
    public void nobody_is_born_tomorrow()
    {
        string[] Codes(FormField field, string value) => [.. FieldFault.Of([field], Filled($$"""{"{{field.Code}}":{{value}}}"""), Today).Select(fault => fault.Code)];
        Codes(Field("birthDate", FieldType.Date), "\"2026-12-02\"").ShouldBe(["date-in-the-future"]);
        Codes(Field("born", FieldType.Date) with { Source = "birthDate" }, "\"2026-12-02\"").ShouldBe(["date-in-the-future"]);
        Codes(Field("child", FieldType.Person), """{"name":"Sam","birthDate":"2026-12-02"}""").ShouldBe(["date-in-the-future"]);
        Codes(Field("birthDate", FieldType.Date), "\"2026-12-01\"").ShouldBeEmpty();
        Codes(Field("moveDate", FieldType.Date), "\"2026-12-02\"").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1234ab", null, "1234 AB")]
    [InlineData("1234 ab", "NL", "1234 AB")]
    [InlineData("1234ab", "BE", "1234ab")]
    [InlineData("B-1000", null, "B-1000")]
    public void a_dutch_postcode_is_kept_as_it_is_written(string given, string? country, string kept)
    {
        var address = JsonSerializer.Serialize(new { postcode = given, street = "Laan", country });
        var form = Filled($$"""{"to":{{address}},"others":[{{address}}],"note":"1234ab"}""");
        FieldValues.PartOf(form.Values["to"], "postcode").ShouldBe(kept);
        FieldValues.PartOf(form.Values["others"][0], "postcode").ShouldBe(kept);
        FieldValues.PartOf(form.Values["to"], "street").ShouldBe("Laan");
        form.Values["note"].GetString().ShouldBe("1234ab");
    }

    private static readonly DateOnly Today = new(2026, 12, 1);

    [Fact]
    public void a_list_says_which_of_its_items_is_wrong()
    {
        var children = Field("children", FieldType.Person) with { List = true };
        FieldFault.Of([children], Filled("""{"children":[{"name":"Sam"},{"birthDate":"2020-01-31"}]}"""), Today).ShouldHaveSingleItem().Field.ShouldBe("children[1].name");
        FieldFault.Of([children], Filled("""{"children":{"name":"Sam"}}"""), Today).ShouldHaveSingleItem().Code.ShouldBe("not-a-list");
    }

    [Fact]
    public void one_digit_more_or_less_never_passes_as_an_account() =>
        Gen.Select(Gen.Int[0, 17], Gen.Int[1, 9]).Where((at, _) => at is < 4 or > 7 && at > 1).Sample((at, more) =>
        {
            var spoilt = "NL91ABNA0417164300".ToCharArray();
            spoilt[at] = (char)('0' + (((spoilt[at] - '0') + more) % 10));
            return Faults(FieldType.Iban, $"\"{new string(spoilt)}\"").Any();
        });

    private static IEnumerable<FieldFault> Faults(FieldType type, string value) =>
        FieldFault.Of([type is FieldType.Choice ? Field("f", type, "a", "b") : Field("f", type)], Filled($$"""{"f":{{value}}}"""), Today);
}
