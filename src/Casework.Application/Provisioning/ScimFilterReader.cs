using System.Text.Json;
using System.Text.RegularExpressions;
using Casework.Application.Problems;

namespace Casework.Application.Provisioning;

/// <summary>Reads a filter: <c>or</c> binds less than <c>and</c>, <c>not</c> stands before brackets, values are those of JSON.</summary>
public sealed partial class ScimFilterReader
{
    private const int LongestFilter = 2000;
    private const int Deepest = 20;
    private readonly List<string> _tokens = [];
    private int _at;
    private int _depth;

    private ScimFilterReader(string text)
    {
        if (text.Length > LongestFilter || NoText.Is(text)) throw ScimRefusal.Filter;
        for (var at = 0; at < text.Length;)
        {
            var token = Token().Match(text, at);
            if (!token.Success) throw ScimRefusal.Filter;
            if (!string.IsNullOrWhiteSpace(token.Value)) _tokens.Add(token.Value);
            at += token.Length;
        }
    }

    public static ScimFilter Read(string text)
    {
        var reader = new ScimFilterReader(text);
        var filter = reader.Either();
        return reader._at == reader._tokens.Count ? filter : throw ScimRefusal.Filter;
    }

    /// <summary>The name of an attribute in lower case, without the schema of users or groups before it.</summary>
    public static string Attribute(string name) => CoreSchema().Replace(name, "").ToLowerInvariant();

    private string? Next => _at < _tokens.Count ? _tokens[_at] : null;

    private bool Takes(string word)
    {
        if (!string.Equals(Next, word, StringComparison.OrdinalIgnoreCase)) return false;
        _at++;
        return true;
    }

    private string Take() => Next is { } token && _at++ >= 0 ? token : throw ScimRefusal.Filter;

    private ScimFilter Either()
    {
        var left = Both();
        while (Takes("or")) left = new ScimFilter.Or(left, Both());
        return left;
    }

    private ScimFilter Both()
    {
        var left = One();
        while (Takes("and")) left = new ScimFilter.And(left, One());
        return left;
    }

    private ScimFilter One()
    {
        if (Takes("not")) return Next == "(" ? new ScimFilter.Not(One()) : throw ScimRefusal.Filter;
        if (!Takes("(")) return Comparison();
        if (++_depth > Deepest) throw ScimRefusal.Filter;
        var inner = Either();
        _depth--;
        return Takes(")") ? inner : throw ScimRefusal.Filter;
    }

    private ScimFilter.Compare Comparison()
    {
        var (name, how) = (Take(), Take().ToLowerInvariant());
        if (!Name().IsMatch(name)) throw ScimRefusal.Filter;
        return how switch
        {
            "pr" => new(Attribute(name), how, null),
            "eq" or "ne" or "co" or "sw" or "ew" or "gt" or "ge" or "lt" or "le" => new(Attribute(name), how, ValueOf(Take())),
            _ => throw ScimRefusal.Filter,
        };
    }

    private static string? ValueOf(string token)
    {
        try
        {
            var value = JsonDocument.Parse(token).RootElement;
            return value.ValueKind == JsonValueKind.Null ? null : NoText.Is(value.ToString()) ? throw ScimRefusal.Filter : value.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Entra sends True and False as C# writes them.
            return bool.TryParse(token, out var truth) ? truth ? "true" : "false" : throw ScimRefusal.Filter;
        }
    }

    [GeneratedRegex("""\G(\s+|[()]|"(\\.|[^"\\])*"|[^\s()"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9:._$-]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^urn:ietf:params:scim:schemas:core:2.0:(User|Group):", RegexOptions.IgnoreCase)]
    private static partial Regex CoreSchema();
}
