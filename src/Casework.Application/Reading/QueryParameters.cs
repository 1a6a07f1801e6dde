using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Casework.Application.Problems;

namespace Casework.Application.Reading;

/// <summary>The parameters of a list, from the query or a body, read strictly: every fault is noted, and reported together.</summary>
/// <param name="values">Every value of a parameter, in order; of one that is given once, the last counts.</param>
public sealed class QueryParameters(Func<string, IReadOnlyList<string?>> values)
{
    private readonly List<Fault> _faults = [];

    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;
    private const int MostRepeated = 50;

    /// <summary>The problem of all faults so far, or null.</summary>
    public Problem? Problem => _faults.Count == 0 ? null : Problem.Invalid(_faults);

    public bool Has(string name) => Last(name) is not null;

    public string? Text(string name)
    {
        if (Last(name) is not { } text || !NoText.Is(text)) return Last(name);
        if (_faults.All(fault => fault.Field != name)) Fault(name, "invalid-character");
        return null;
    }

    private string? Last(string name) => values(name) is [.., var last] ? last : null;

    /// <summary>Each value of a parameter that may be repeated, of these words.</summary>
    public IReadOnlyList<string> AllOf(string name, Func<string, bool> isKnown, string fault)
    {
        string[] all = [.. values(name).OfType<string>().Distinct()];
        if (all.Length > MostRepeated) Fault(name, "too-many", $"{MostRepeated}");
        else if (all.Any(NoText.Is)) Fault(name, "invalid-character");
        else if (!all.All(isKnown)) Fault(name, fault);
        return all;
    }

    /// <summary>A day (yyyy-MM-dd).</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Fault(name, "not-a-date");
        return null;
    }

    /// <summary>One of these words, or null when it is not given.</summary>
    public string? OneOf(string name, params IReadOnlyCollection<string> words)
    {
        if (Text(name) is not { } word) return null;
        if (!words.Contains(word)) Fault(name, "unknown-value");
        return word;
    }

    public string? Known(string name, Func<string, bool> isKnown, string fault)
    {
        if (Text(name) is not { } code) return null;
        if (!isKnown(code)) Fault(name, fault);
        return code;
    }

    public int Limit() => (int)(Number("limit", 1, MaxLimit) ?? DefaultLimit);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public long? Number(string name, long least, long most = long.MaxValue)
    {
        if (Text(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Fault(name, "out-of-range");
        return null;
    }

    /// <summary>A moment of RFC 3339 with its offset, in UTC: the database takes no other.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text) return null;
        // A plus sign that was not escaped arrives as a space.
        text = text.Replace(' ', '+');
        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (HasOffset(text) && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) return moment.ToUniversalTime();
        Fault(name, "invalid-time");
        return null;
    }

    /// <summary>The position that an opaque cursor stands for, or null at the start.</summary>
    public string? Cursor()
    {
        if (Text("cursor") is not { } cursor) return null;
        if (Position(cursor) is { } position) return position;
        Fault("cursor", "unreadable-cursor");
        return null;
    }

    /// <summary>What an opaque cursor stands for, or null where it is not one of ours.</summary>
    public static string? Position(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is var position && !NoText.Is(position) ? position : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public long? NumberCursor()
    {
        if (Cursor() is not { } position) return null;
        if (long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault("cursor", "unreadable-cursor");
        return null;
    }

    public Guid? GuidCursor() => Guid(Cursor(), "cursor", "unreadable-cursor");

    /// <summary>An id, or null when it is not given.</summary>
    public Guid? Id(string name) => Guid(Text(name), name, "wrong-type");

    private Guid? Guid(string? text, string name, string fault)
    {
        if (text is null) return null;
        if (System.Guid.TryParse(text, out var id)) return id;
        Fault(name, fault);
        return null;
    }

    public static string Opaque(string position) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(position));

    public void Fault(string name, string code, params IReadOnlyList<string> details) => _faults.Add(new(name, code, details));

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
}

/// <summary>A page of a list: the items, where the next page starts, and how many there are when that is known.</summary>
public sealed record Page(IReadOnlyList<object> Items, string? Next, long? Total)
{
    /// <summary>A page of a list that is in memory as a whole; the cursor is the position.</summary>
    public static Page Of<T>(IReadOnlyList<T> all, int limit, long from) where T : notnull
    {
        var items = all.Skip((int)Math.Min(from, int.MaxValue)).Take(limit).Cast<object>().ToArray();
        return new(items, from + items.Length < all.Count ? QueryParameters.Opaque((from + items.Length).ToString(CultureInfo.InvariantCulture)) : null, all.Count);
    }
}
