using Casework.Application.Texts;

namespace Casework.Web.Layout;

/// <summary>The texts of pages in the reader's language.</summary>
public sealed record Said(Words Words, string Language)
{
    public string this[string key] => Text(key);

    public string Text(string key, params IReadOnlyList<string> details) => Words.Text(Language, "page." + key, details);

    public string? IfAny(string key) => Words.All(Language).GetValueOrDefault("page." + key);

    public string Day(DateOnly day) => day.In(Language);

    public string Day(DateTimeOffset at) => Day(Domain.Terms.LocalDay.Of(at));

    /// <summary>The value of a fact as people read it: a register writes a day as 2004-03-17.</summary>
    public string Fact(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) ? Day(day) : value;

    /// <summary>A link that a telephone dials.</summary>
    public static string Dial(string phone) => "tel:" + new string([.. phone.Where(c => char.IsAsciiDigit(c) || c == '+')]);
}
