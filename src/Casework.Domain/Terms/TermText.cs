using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms;

/// <summary>Writes explanations out in Dutch at level B1 (nl) or English (en); the sentences stand in <c>Texts/*.json</c>.</summary>
public static class TermText
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> Languages =
        new[] { "nl", "en" }.ToFrozenDictionary(language => language, Load);

    private static readonly string[] Maanden =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Dagen = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    /// <summary>Every code that has a sentence.</summary>
    public static IEnumerable<string> Codes(string language) => Languages[language].Keys;

    /// <summary>The explanation in that language; any language but <c>en</c> gets Dutch.</summary>
    public static string In(this Explanation explanation, string language)
    {
        language = language == "en" ? "en" : "nl";
        var text = new StringBuilder(Languages[language][explanation.Code]);
        foreach (var (name, value) in explanation.Args)
        {
            text.Replace($"{{{name}}}", Write(value, language));
        }
        return text.ToString();
    }

    /// <summary>An amount as a person reads it: € 497.</summary>
    public static string Said(this Euros amount, string language) => Write(amount, language == "en" ? "en" : "nl");

    /// <summary>A length of time as a person reads it: 1 dag.</summary>
    public static string Said(this Duration length, string language) => Write(length, language == "en" ? "en" : "nl");

    private static string Write(object value, string language) => value switch
    {
        DateOnly day when language == "nl" => $"{Dagen[(int)day.DayOfWeek]} {day.Day} {Maanden[day.Month - 1]} {day.Year}",
        DateOnly day => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
        DateTimeOffset moment => $"{Write(DateOnly.FromDateTime(moment.DateTime), language)} {moment:HH:mm:ss}",
        Duration length => $"{length.Length} {Unit(length, language)}",
        Euros { Cents: var cents } when language == "nl" => "€ " + Amount(cents).Replace(',', ';').Replace('.', ',').Replace(';', '.'),
        Euros { Cents: var cents } => "€" + Amount(cents),
        Explanation nested => nested.In(language),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static string Amount(long cents) =>
        (cents / 100m).ToString(cents % 100 == 0 ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    private static string Unit(Duration length, string language) => (length.Unit, length.Length == 1, language) switch
    {
        (TermUnit.Days, true, "nl") => "dag",
        (TermUnit.Days, false, "nl") => "dagen",
        (TermUnit.Weeks, true, "nl") => "week",
        (TermUnit.Weeks, false, "nl") => "weken",
        (TermUnit.Months, true, "nl") => "maand",
        (TermUnit.Months, false, "nl") => "maanden",
        (TermUnit.Days, true, _) => "day",
        (TermUnit.Days, false, _) => "days",
        (TermUnit.Weeks, true, _) => "week",
        (TermUnit.Weeks, false, _) => "weeks",
        (TermUnit.Months, true, _) => "month",
        (TermUnit.Months, false, _) => "months",
    };

    private static FrozenDictionary<string, string> Load(string language)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"terms.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary();
    }
}
