using System.Globalization;

namespace Casework.Domain.Triage;

/// <summary>
/// A comparison of one fact of the case with a value; several values of <see cref="Comparison.OneOf"/> are divided by commas.
/// </summary>
public sealed record Condition(Fact Fact, Comparison Is, string Value)
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
    };

    /// <summary>The value taken apart: one, or with <see cref="Comparison.OneOf"/> as many as there are.</summary>
    public IReadOnlyList<string> Values =>
        Is is Comparison.OneOf ? Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [Value];

    internal static long Number(string value) => long.Parse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    internal static T Word<T>(string value) where T : struct, Enum => Enum.Parse<T>(value, ignoreCase: true);

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
public enum Fact { Service, Organisations, Wish, SupportNeed, AmountCents, MissingData, EarlierRefusals, Channel }

public enum Comparison { Equal, NotEqual, AtLeast, AtMost, OneOf }
