using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Casework.Application.Catalogues;

/// <summary>Reads YAML as JSON and remembers on which line everything stands.</summary>
internal static class CatalogueYaml
{
    /// <summary>The file, or null with the reason added to the errors when it is no YAML at all.</summary>
    public static CatalogueFile? Read(string path, string text, List<CatalogueError> errors)
    {
        try
        {
            if (YamlDepth.TooDeepAt(text) is { } line)
            {
                errors.Add(new(path, line, "(file)", $"is nested more than {YamlDepth.Most} deep"));
                return null;
            }
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1)
            {
                var lines = new Dictionary<string, int> { [""] = 1 };
                return new(path, Json(yaml.Documents[0].RootNode, "", lines) ?? new JsonObject(), lines);
            }

            errors.Add(new(path, 1, "(file)", "holds no or several YAML documents; write exactly one"));
        }
        catch (YamlException e)
        {
            errors.Add(new(path, (int)e.Start.Line, "(file)", $"is no YAML: {e.Message}; mend the indentation or quotes here"));
        }

        return null;
    }

    private static JsonNode? Json(YamlNode node, string pointer, Dictionary<string, int> lines)
    {
        lines.TryAdd(pointer, (int)node.Start.Line);
        return node switch
        {
            YamlMappingNode map => Mapping(map, pointer, lines),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select((item, i) => Json(item, $"{pointer}/{i}", lines))]),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
            _ => JsonValue.Create(((YamlScalarNode)node).Value ?? ""),
        };
    }

    private static JsonObject Mapping(YamlMappingNode map, string pointer, Dictionary<string, int> lines)
    {
        var json = new JsonObject();
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            lines[$"{pointer}/{name}"] = (int)key.Start.Line;
            json[name] = Json(value, $"{pointer}/{name}", lines);
        }

        return json;
    }

    // The core schema of YAML 1.2, as far as the catalogue uses it: words are words ("no" is no boolean).
    private static JsonNode? Plain(string value) => value switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number.ToString(CultureInfo.InvariantCulture) == value => JsonValue.Create(number),
        _ => JsonValue.Create(value),
    };
}
