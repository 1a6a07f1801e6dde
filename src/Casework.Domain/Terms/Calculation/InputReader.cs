using System.Globalization;
using System.Text.Json;
using Casework.Domain.Catalogues;

namespace Casework.Domain.Terms.Calculation;

/// <summary>Reads the fields of an input and collects what is wrong with them; a field that fails reads as its default.</summary>
internal sealed class InputReader(JsonElement inputs, TermCalendar calendar, List<InputError> errors, string path = "")
{
    private static readonly DateOnly Fallback = new(2026, 1, 1);

    public bool Failed => errors.Count > 0;

    public bool FailedAt(string field) => errors.Exists(error => error.Field == path + field);

    public bool Has(string field) => Find(field) is not null;

    public bool IsNull(string field) =>
        inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Null;

    /// <summary>Notes an error once, however often the field is read.</summary>
    public void Fail(string field, string reason, params (string, object)[] args)
    {
        if (!errors.Exists(error => error.Field == path + field && error.Reason == reason))
        {
            errors.Add(new(path + field, reason, new($"error-{reason}", args)));
        }
    }

    /// <summary>A date in a year that the calendar knows.</summary>
    public DateOnly Date(string field) => Has(field) ? DateOrNull(field) ?? Fallback : Missing(field, Fallback);

    public DateOnly? DateOrNull(string field)
    {
        if (AnyDateOrNull(field) is not { } day)
        {
            return null;
        }
        if (!calendar.Knows(day.Year))
        {
            FailYear(field);
            return null;
        }
        return day;
    }

    /// <summary>A date in any year: for what no holiday touches.</summary>
    public DateOnly? AnyDateOrNull(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        if (value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        Fail(field, "not-a-date");
        return null;
    }

    public DateTimeOffset Instant(string field)
    {
        if (Find(field) is not { } value)
        {
            return Missing(field, default(DateTimeOffset));
        }
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 10 } text || text[10] != 'T'
            || !HasOffset(text) || !value.TryGetDateTimeOffset(out var instant))
        {
            Fail(field, "not-an-instant");
            return default;
        }
        if (!calendar.Knows(instant.Year))
        {
            FailYear(field);
            return default;
        }
        return instant;
    }

    public int Number(string field, int least, int most)
    {
        if (Find(field) is not { } value)
        {
            return Missing(field, least);
        }
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
        {
            Fail(field, "not-a-whole-number");
            return least;
        }
        if (number < least || number > most)
        {
            Fail(field, "out-of-range", ("least", least), ("most", most));
            return least;
        }
        return number;
    }

    public int NumberOr(string field, int otherwise, int least, int most) => Has(field) ? Number(field, least, most) : otherwise;

    public bool Flag(string field, bool otherwise = false)
    {
        if (Find(field) is not { } value)
        {
            return otherwise;
        }
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fail(field, "not-true-or-false");
        }
        return value.ValueKind == JsonValueKind.True;
    }

    public string Text(string field)
    {
        if (Find(field) is not { } value)
        {
            return Missing(field, "");
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            Fail(field, "not-a-text");
            return "";
        }
        return value.GetString()!;
    }

    public string OneOf(string field, params ReadOnlySpan<string> choices)
    {
        var before = errors.Count;
        var text = Text(field);
        if (errors.Count == before && !choices.Contains(text))
        {
            Fail(field, "unknown-value", ("value", text), ("choices", string.Join(", ", choices!)));
        }
        return text;
    }

    /// <summary>Length and unit of a term; years are counted as twelve months.</summary>
    public Duration Length()
    {
        var unit = OneOf("unit", "days", "weeks", "months", "years");
        var length = Number("length", 1, unit == "days" ? 36500 : unit == "weeks" ? 5200 : unit == "months" ? 1200 : 100);
        return unit switch
        {
            "weeks" => new(length, TermUnit.Weeks),
            "months" => new(length, TermUnit.Months),
            "years" => new(12 * length, TermUnit.Months),
            _ => new(length, TermUnit.Days),
        };
    }

    public IReadOnlyList<int> Numbers(string field, int least, int most)
    {
        var numbers = Items(field, required: true)
            .Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) ? number : int.MinValue).ToList();
        if (numbers.FindIndex(number => number < least || number > most) is >= 0 and var wrong)
        {
            Fail($"{field}[{wrong}]", "out-of-range", ("least", least), ("most", most));
        }
        return numbers;
    }

    /// <summary>A reader for each object in a list; a missing list is empty.</summary>
    public IReadOnlyList<InputReader> Each(string field) =>
        [.. Items(field, required: false).Select((item, i) => new InputReader(item, calendar, errors, $"{path}{field}[{i}]."))];

    private List<JsonElement> Items(string field, bool required)
    {
        if (Find(field) is not { } value)
        {
            return required ? Missing<List<JsonElement>>(field, []) : [];
        }
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() > 1000)
        {
            Fail(field, "not-a-list");
            return [];
        }
        return [.. value.EnumerateArray()];
    }

    private void FailYear(string field) =>
        Fail(field, "year-unknown", ("from", calendar.Years.From), ("until", calendar.Years.Until));

    private T Missing<T>(string field, T otherwise)
    {
        Fail(field, "required");
        return otherwise;
    }

    private JsonElement? Find(string field) =>
        inputs.ValueKind == JsonValueKind.Object && inputs.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? value : null;

    private static bool HasOffset(string text) => text[^1] is 'Z' or 'z' || (text.Length > 6 && text[^6] is '+' or '-');
}
