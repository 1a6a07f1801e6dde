using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>
/// How a value of each type is written: a date as yyyy-MM-dd, money in whole cents, an address and a person as objects of texts.
/// </summary>
public static partial class FieldValues
{
    public const int MostItems = 20, LongestText = 2000, LongestPart = 200;

    /// <summary>Cents of a thousand million euros: nobody fills in more.</summary>
    public const long MostCents = 100_000_000_000;

    public const string Dutch = "NL";

    /// <summary>The parts of an address, and whether it is complete without them.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Address = new Dictionary<string, bool>
    { ["street"] = true, ["houseNumber"] = true, ["addition"] = false, ["postcode"] = false, ["city"] = true, ["country"] = false };

    public static readonly IReadOnlyDictionary<string, bool> Person = new Dictionary<string, bool>
    { ["name"] = true, ["birthDate"] = false, ["bsn"] = false };

    internal static IEnumerable<FieldFault> Faults(string at, FormField field, JsonElement value, DateOnly today) => field.Type switch
    {
        FieldType.YesNo => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [new(at, "not-a-boolean")],
        FieldType.Money => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var cents)
            ? (cents is >= 0 and <= MostCents ? [] : [new(at, "out-of-range")])
            : [new(at, "not-an-amount")],
        FieldType.Address => OfParts(at, value, Address, AddressPart).Concat(Postcode(at, value)),
        FieldType.Person => OfParts(at, value, Person, (part, text) => PersonPart(part, text, today)),
        _ when value.ValueKind != JsonValueKind.String => [new(at, "not-a-text")],
        _ => Word(field, value.GetString()!, today) is { } fault ? [new(at, fault, fault == "too-long" ? [$"{LongestText}"] : [])] : [],
    };

    private static string? Word(FormField field, string text, DateOnly today) => field.Type switch
    {
        FieldType.Date when field.IsBirthDate => BirthDate(text, today),
        FieldType.Date => IsDate(text) ? null : "not-a-date",
        FieldType.Choice => field.Options?.Any(option => option.Code == text) is true ? null : "unknown-option",
        FieldType.Bsn => IsBsn(text) ? null : "invalid-bsn",
        FieldType.Kvk => EightDigits().IsMatch(text) ? null : "invalid-kvk-number",
        FieldType.Iban => IsIban(text) ? null : "invalid-iban",
        FieldType.File => Guid.TryParse(text, out _) ? null : "not-a-document",
        _ => TextFault(text, LongestText),
    };

    private static IEnumerable<FieldFault> OfParts(
        string at, JsonElement value, IReadOnlyDictionary<string, bool> parts, Func<string, string, string?> fault)
    {
        if (value.ValueKind != JsonValueKind.Object) return [new(at, "not-an-object")];
        var given = value.EnumerateObject().ToLookup(part => part.Name, part => part.Value);
        return [
            .. given.Where(part => !parts.ContainsKey(part.Key)).Select(part => new FieldFault(at, "unknown-field")),
            .. parts.Where(part => part.Value && !given[part.Key].Any(IsFilled)).Select(part => new FieldFault($"{at}.{part.Key}", "required")),
            .. from part in given
               where parts.ContainsKey(part.Key)
               from one in part.Where(each => each.ValueKind != JsonValueKind.Null)
               let found = one.ValueKind == JsonValueKind.String ? fault(part.Key, one.GetString()!) : "not-a-text"
               where found is not null
               select new FieldFault($"{at}.{part.Key}", found, found == "too-long" ? [$"{LongestPart}"] : [])];
    }

    private static bool IsFilled(JsonElement part) => part.ValueKind != JsonValueKind.String || !string.IsNullOrWhiteSpace(part.GetString());

    private static string? AddressPart(string part, string text) => part switch
    {
        "country" when text.Length > 0 => CountryCode().IsMatch(text) ? null : "invalid-country",
        _ => TextFault(text, LongestPart),
    };

    private static string? PersonPart(string part, string text, DateOnly today) => part switch
    {
        _ when text.Length == 0 => null,
        "birthDate" => BirthDate(text, today),
        "bsn" => IsBsn(text) ? null : "invalid-bsn",
        _ => TextFault(text, LongestPart),
    };

    /// <summary>In the Netherlands a postcode is four digits and two letters; other countries have their own, or none.</summary>
    private static IEnumerable<FieldFault> Postcode(string at, JsonElement address)
    {
        if (address.ValueKind != JsonValueKind.Object || PartOf(address, "country") is { Length: > 0 } country and not Dutch) yield break;
        if (PartOf(address, "postcode") is not { Length: > 0 } code) yield return new($"{at}.postcode", "required");
        else if (!DutchPostcode().IsMatch(code)) yield return new($"{at}.postcode", "invalid-postcode");
    }

    /// <summary>One part of an address or a person, or null.</summary>
    public static string? PartOf(JsonElement value, string part) =>
        value.TryGetProperty(part, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    private static string? TextFault(string text, int longest) =>
        text.Length > longest ? "too-long" : text.Contains('\0') ? "invalid-character" : null;

    private static string? BirthDate(string text, DateOnly today) =>
        !IsDate(text) ? "not-a-date" : DateOnly.Parse(text, CultureInfo.InvariantCulture) > today ? "date-in-the-future" : null;

    /// <summary>A Dutch postcode as it is written (1234 AB), in an address or in each of a list; everything else as it came.</summary>
    internal static JsonElement Normal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array when value.EnumerateArray().Any(HasPostcode) =>
            JsonSerializer.SerializeToElement(value.EnumerateArray().Select(Normal)),
        JsonValueKind.Object when HasPostcode(value) => JsonSerializer.SerializeToElement(
            value.EnumerateObject().GroupBy(part => part.Name, part => part.Value)
                .ToDictionary(part => part.Key, part => part.Key == "postcode" ? Written(part.Last().GetString()!) : part.Last())),
        _ => value,
    };

    private static bool HasPostcode(JsonElement value) => value.ValueKind == JsonValueKind.Object
        && PartOf(value, "country") is null or "" or Dutch && PartOf(value, "postcode") is { } code && DutchPostcode().IsMatch(code.Trim());

    private static JsonElement Written(string postcode) =>
        JsonSerializer.SerializeToElement($"{postcode.Trim()[..4]} {postcode.Trim()[^2..].ToUpperInvariant()}");

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1850 and < 2200;

    private static bool IsBsn(string text) => text.Length == 9 && CitizenServiceNumber.HasValidForm(text);

    /// <summary>ISO 13616: country, two check digits, account; the remainder by 97 is one.</summary>
    private static bool IsIban(string text)
    {
        var iban = text.Replace(" ", "");
        if (!IbanForm().IsMatch(iban) || (iban.StartsWith("NL", StringComparison.Ordinal) && iban.Length != 18)) return false;
        return (iban[4..] + iban[..4]).Aggregate(0, (rest, sign) =>
            char.IsAsciiDigit(sign) ? ((rest * 10) + sign - '0') % 97 : ((rest * 100) + sign - 'A' + 10) % 97) == 1;
    }

    [GeneratedRegex("^[0-9]{8}$")]
    private static partial Regex EightDigits();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryCode();

    [GeneratedRegex("^[1-9][0-9]{3} ?[A-Za-z]{2}$")]
    private static partial Regex DutchPostcode();

    [GeneratedRegex("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$")]
    private static partial Regex IbanForm();
}
