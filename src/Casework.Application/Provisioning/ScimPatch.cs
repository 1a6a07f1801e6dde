using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Casework.Application.Provisioning;

/// <summary>One operation of a patch (RFC 7644, 3.5.2), on one attribute: a value object without a path is one for each of its fields.</summary>
/// <param name="Kind">add, replace or remove.</param>
/// <param name="Attribute">In lower case, with its part: name.familyname.</param>
/// <param name="Where">Which values of the attribute are meant.</param>
/// <param name="Named">Whether the attribute stands in a path: then one that may not change is refused, else it is passed over.</param>
public sealed partial record ScimPatch(string Kind, string Attribute, ScimFilter? Where, JsonNode? Value, bool Named)
{
    private const int Most = 1000;

    public static IReadOnlyList<ScimPatch> Of(JsonObject body)
    {
        if (body["Operations"] is not JsonArray { Count: > 0 and <= Most } operations) throw ScimRefusal.Syntax;
        return [.. operations.SelectMany(each => Expanded(each as JsonObject))];
    }

    private static IEnumerable<ScimPatch> Expanded(JsonObject? operation)
    {
        var kind = operation?.Text("op")?.ToLowerInvariant();
        if (kind is not ("add" or "replace" or "remove")) throw ScimRefusal.Syntax;
        var value = operation!["value"];
        if (operation["path"] is JsonValue path && path.TryGetValue<string>(out var text)) return [At(kind, text, value, named: true)];
        if (operation["path"] is not null) throw ScimRefusal.Path;
        if (kind == "remove") throw new ScimRefusal(400, "noTarget", "noTarget");
        return value is JsonObject fields ? fields.Select(field => At(kind, field.Key, field.Value, named: false)) : throw ScimRefusal.Value("value");
    }

    private static ScimPatch At(string kind, string path, JsonNode? value, bool named)
    {
        var parts = PathForm().Match(path);
        if (path.Length > 2000 || !parts.Success) throw ScimRefusal.Path;
        var attribute = ScimFilterReader.Attribute(parts.Groups["attribute"].Value + parts.Groups["part"].Value);
        return new(kind, attribute, parts.Groups["where"] is { Success: true } where ? ScimFilterReader.Read(where.Value) : null, value, named);
    }

    [GeneratedRegex(@"^(?<attribute>[A-Za-z][A-Za-z0-9:._$-]*)(\[(?<where>.*)\](?<part>\.[A-Za-z][A-Za-z0-9_$-]*)?)?$", RegexOptions.Singleline)]
    private static partial Regex PathForm();
}
