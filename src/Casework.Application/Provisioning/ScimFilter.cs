namespace Casework.Application.Provisioning;

/// <summary>A filter of SCIM (RFC 7644, 3.4.2.2) as it was read.</summary>
public abstract record ScimFilter
{
    public sealed record And(ScimFilter Left, ScimFilter Right) : ScimFilter;

    public sealed record Or(ScimFilter Left, ScimFilter Right) : ScimFilter;

    public sealed record Not(ScimFilter Inner) : ScimFilter;

    /// <param name="Attribute">In lower case, without the name of its schema.</param>
    /// <param name="Operator">In lower case.</param>
    /// <param name="Value">As text; null for the operator pr and for the value null.</param>
    public sealed record Compare(string Attribute, string Operator, string? Value) : ScimFilter;

    /// <summary>Whether it is true of something whose attributes have these values; none for one that it does not have.</summary>
    /// <param name="values">Null for an attribute that is not known.</param>
    public bool Matches(Func<string, IReadOnlyList<string>?> values) => this switch
    {
        And both => both.Left.Matches(values) && both.Right.Matches(values),
        Or either => either.Left.Matches(values) || either.Right.Matches(values),
        Not not => !not.Inner.Matches(values),
        Compare { Operator: "ne" } ne => !(ne with { Operator = "eq" }).Matches(values),
        Compare one => Any(one, values(one.Attribute) ?? throw ScimRefusal.Filter),
        _ => throw ScimRefusal.Filter,
    };

    private static bool Any(Compare asked, IReadOnlyList<string> values) => asked switch
    {
        { Operator: "pr" } => values.Count > 0,
        { Operator: "eq", Value: null } => values.Count == 0,
        { Value: { } wanted } => values.Any(value => asked.Operator switch
        {
            "eq" => value.Equals(wanted, StringComparison.OrdinalIgnoreCase),
            "co" => value.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            "sw" => value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "ew" => value.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => throw ScimRefusal.Filter,
        }),
        _ => throw ScimRefusal.Filter,
    };
}
