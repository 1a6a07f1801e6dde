using System.Globalization;

namespace Casework.Application.Provisioning;

/// <summary>A filter of users as a condition of SQL on the row <c>d</c> of the directory.</summary>
public sealed class UserFilter
{
    public const string UserName = "coalesce(d.data #>> '{account,userName}', d.data ->> 'officialId')";
    private const string ChangedAt = "meta.lastmodified";

    /// <summary>Of attributes that are an id case counts; of others it does not (RFC 7643, 2.2).</summary>
    private static readonly Dictionary<string, (string Sql, bool CaseCounts)> Attributes = new()
    {
        ["id"] = ("d.id::text", false),
        ["externalid"] = ("d.data ->> 'officialId'", true),
        ["username"] = (UserName, false),
        ["displayname"] = ("d.data ->> 'name'", false),
        ["name.formatted"] = ("d.data ->> 'name'", false),
        ["name.givenname"] = ("d.data #>> '{account,givenName}'", false),
        ["name.familyname"] = ("d.data #>> '{account,familyName}'", false),
        ["active"] = ("d.data ->> 'active'", false),
        [ChangedAt] = ("(d.data ->> 'changedAt')::timestamptz", true),
    };

    private readonly List<object> _values = [];

    private UserFilter(ScimFilter? filter) => Sql = filter is null ? "true" : Condition(filter);

    /// <summary>With a question mark for each of the values.</summary>
    public string Sql { get; }

    public IReadOnlyList<object> Values => _values;

    public static UserFilter Of(string? text) => new(text is null ? null : ScimFilterReader.Read(text));

    private string Condition(ScimFilter filter) => filter switch
    {
        ScimFilter.And both => $"({Condition(both.Left)} and {Condition(both.Right)})",
        ScimFilter.Or either => $"({Condition(either.Left)} or {Condition(either.Right)})",
        ScimFilter.Not not => $"not coalesce({Condition(not.Inner)}, false)",
        ScimFilter.Compare one when Attributes.TryGetValue(one.Attribute, out var attribute) => Compared(one, attribute.Sql, attribute.CaseCounts),
        _ => throw ScimRefusal.Filter,
    };

    private string Compared(ScimFilter.Compare asked, string sql, bool caseCounts)
    {
        if (asked.Operator == "pr") return $"({sql}) is not null";
        if (asked.Value is not { } value)
            return asked.Operator switch { "eq" => $"({sql}) is null", "ne" => $"({sql}) is not null", _ => throw ScimRefusal.Filter };
        if (asked.Attribute == ChangedAt) return Compared(asked.Operator, sql, value);
        _values.Add(caseCounts ? value : value.ToLowerInvariant());
        var text = caseCounts ? sql : $"lower({sql})";
        return asked.Operator switch
        {
            "eq" => $"{text} = ?",
            "ne" => $"{text} is distinct from ?",
            "co" => $"position(? in {text}) > 0",
            "sw" => $"starts_with({text}, ?)",
            "ew" => EndsWith(text),
            _ => throw ScimRefusal.Filter,
        };
    }

    private string EndsWith(string text)
    {
        _values.Add(_values[^1]);
        return $"right({text}, length(?)) = ?";
    }

    private string Compared(string how, string sql, string value)
    {
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)) throw ScimRefusal.Filter;
        _values.Add(moment.ToUniversalTime());
        return $"{sql} {how switch { "eq" => "=", "ne" => "<>", "gt" => ">", "ge" => ">=", "lt" => "<", "le" => "<=", _ => throw ScimRefusal.Filter }} ?";
    }
}
