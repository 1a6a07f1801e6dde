using System.Globalization;
using System.Text.Json;

namespace Casework.Domain.Catalogues.Triage;

/// <summary>
/// A comparison of one fact of the case with a value; several values of <see cref="Comparison.OneOf"/> are divided by commas.
/// </summary>
/// <param name="Field">The code of the field that <see cref="Fact.Field"/> looks at. Yes and no are words, money is in cents, a date
/// may be compared with <c>today</c>, <c>today+28</c> or <c>today-5</c>, a list by how many it holds.</param>
public sealed record Condition(Fact Fact, Comparison Is, string Value, string? Field = null)
{
    /// <summary>True when the fact is known and compares as asked; what is not known satisfies nothing.</summary>
    public bool Holds(TriageFacts facts) => Fact switch
    {
        Fact.Service => facts.Service is { } service && Compare(service, v => v),
        Fact.Organisations => Compare(facts.Organisations, Number),
        Fact.Wish => facts.Wish is { } wish && Compare(wish, Word<Wish>),
        Fact.SupportNeed => Compare(facts.SupportNeed, Word<SupportLevel>),
        Fact.AmountCents => facts.AmountCents is { } amount && Compare(amount, Number),
        Fact.MissingData => Compare(facts.MissingData, Number),
        Fact.EarlierRefusals => Compare(facts.EarlierRefusals, Number),
        Fact.Channel => Compare(facts.Channel, Word<Channel>),
        Fact.Field => facts.Form?.Values.TryGetValue(Field!, out var filled) is true && Compare(filled, facts.Today),
    };

    /// <summary>The value taken apart: one, or with <see cref="Comparison.OneOf"/> as many as there are.</summary>
    public IReadOnlyList<string> Values =>
        Is is Comparison.OneOf ? Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [Value];

    internal static long Number(string value) => long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal static T Word<T>(string value) where T : struct, Enum => Enum.Parse<T>(value, ignoreCase: true);

    private bool Compare(JsonElement filled, DateOnly today) => filled.ValueKind switch
    {
        JsonValueKind.True => Compare("yes", value => value),
        JsonValueKind.False => Compare("no", value => value),
        JsonValueKind.Number => Compare(filled.GetInt64(), Number),
        JsonValueKind.Array => Compare(filled.GetArrayLength(), value => Number(value)),
        JsonValueKind.String => Compare(filled.GetString()!, value => Day(value, today)),
        _ => false,
    };

    private static string Day(string value, DateOnly today) => !value.StartsWith("today", StringComparison.Ordinal) ? value
        : today.AddDays(value.Length == 5 ? 0 : (int)Number(value[5..])).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool Compare<T>(T fact, Func<string, T> read) => Is switch
    {
        Comparison.Equal => Order(fact, read(Value)) == 0,
        Comparison.NotEqual => Order(fact, read(Value)) != 0,
        Comparison.AtLeast => Order(fact, read(Value)) >= 0,
        Comparison.AtMost => Order(fact, read(Value)) <= 0,
        Comparison.OneOf => Values.Any(v => Order(fact, read(v)) == 0),
    };

    private static int Order<T>(T one, T other) =>
        one is string text ? string.CompareOrdinal(text, other as string) : Comparer<T>.Default.Compare(one, other);
}

/// <summary>The facts that rules may look at: of this case only, never of a profile of the person.</summary>
public enum Fact { Service, Organisations, Wish, SupportNeed, AmountCents, MissingData, EarlierRefusals, Channel, Field }

public enum Comparison { Equal, NotEqual, AtLeast, AtMost, OneOf }
