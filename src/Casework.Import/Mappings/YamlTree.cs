using System.Globalization;
using System.Text.Json.Nodes;
using Casework.Application.Catalogues;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Casework.Import.Mappings;

/// <summary>A YAML document as JSON that remembers the line of every node, by JSON Pointer.</summary>
internal sealed class YamlTree
{
    private readonly Dictionary<string, int> lines = [];
    private readonly List<MappingError> errors = [];
    private readonly string file;

    private YamlTree(string file) => this.file = file;

    public JsonNode? Root { get; private set; }

    public IReadOnlyList<MappingError> Errors => errors;

    /// <summary>The line of a node, else of its nearest parent.</summary>
    public int LineOf(string pointer) =>
        lines.TryGetValue(pointer, out var line) ? line : pointer.LastIndexOf('/') is >= 0 and var cut ? LineOf(pointer[..cut]) : 1;

    public static YamlTree Parse(string text, string file)
    {
        var tree = new YamlTree(file);
        try
        {
            if (YamlDepth.TooDeepAt(text) is { } line)
            {
                tree.errors.Add(new MappingError(file, line, "", $"nested more than {YamlDepth.Most} deep"));
                return tree;
            }
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1) tree.Root = tree.Convert(yaml.Documents[0].RootNode, "");
            else tree.errors.Add(new MappingError(file, 1, "", $"a mapping is one YAML document, here are {yaml.Documents.Count}"));
        }
        catch (YamlException fault)
        {
            tree.errors.Add(new MappingError(file, (int)fault.Start.Line, "", $"not valid YAML or JSON: {fault.InnerException?.Message ?? fault.Message}"));
        }
        return tree;
    }

    private JsonNode? Convert(YamlNode node, string pointer)
    {
        lines[pointer] = (int)node.Start.Line;
        if (!node.Anchor.IsEmpty)
        {
            // A few nested anchors can stand for billions of nodes.
            errors.Add(new MappingError(file, (int)node.Start.Line, pointer.TrimStart('/'), "anchors and aliases are not supported"));
            return null;
        }
        return node switch
        {
            YamlMappingNode map => new JsonObject(map.Children.Select(each => Member(each.Key, each.Value, pointer))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select((each, index) => Convert(each, $"{pointer}/{index}"))]),
            YamlScalarNode scalar => Scalar(scalar),
            _ => null,
        };
    }

    private KeyValuePair<string, JsonNode?> Member(YamlNode key, YamlNode value, string parent)
    {
        var name = key.ToString();
        var pointer = $"{parent}/{name.Replace("~", "~0").Replace("/", "~1")}";
        var member = KeyValuePair.Create(name, Convert(value, pointer));
        lines[pointer] = (int)key.Start.Line;
        return member;
    }

    private static JsonNode? Scalar(YamlScalarNode scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: null or "" or "~" or "null" } => null,
        { Value: "true" } => JsonValue.Create(true),
        { Value: "false" } => JsonValue.Create(false),
        _ when int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(scalar.Value),
    };
}
