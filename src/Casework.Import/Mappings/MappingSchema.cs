using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Casework.Import.Mappings;

/// <summary>Checks a mapping against its JSON Schema and says what is wrong in words that need no knowledge of JSON Schema.</summary>
internal static class MappingSchema
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(SchemaText());

    public static List<MappingError> Check(YamlTree tree, string file)
    {
        using var document = JsonDocument.Parse(tree.Root?.ToJsonString() ?? "null");
        var results = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (results.IsValid) return [];
        return [.. (results.Details ?? [results])
            .Where(each => each.Errors is { Count: > 0 })
            .SelectMany(each => each.Errors!.Select(error => Error(each, error.Key, error.Value, tree, file)))
            .Distinct()
            .OrderBy(error => error.Line)];
    }

    private static MappingError Error(EvaluationResults where, string keyword, string message, YamlTree tree, string file)
    {
        var pointer = where.InstanceLocation.ToString();
        var value = ValueAt(tree.Root, where);
        return new MappingError(file, tree.LineOf(pointer), pointer.TrimStart('/').Replace("~1", "/").Replace("~0", "~"),
            Words(pointer, keyword, value, message));
    }

    private static string Words(string pointer, string keyword, JsonNode? value, string message) => keyword switch
    {
        "enum" when pointer.StartsWith("/acts/", StringComparison.Ordinal) => $"unknown act '{value}'; the acts are {Allowed("act")}",
        "enum" when pointer.StartsWith("/channel/", StringComparison.Ordinal) =>
            $"unknown channel '{value}'; the channels are {Allowed("channel")}",
        "type" when value is JsonValue =>
            $"'{value}' is of the wrong type; put a text that looks like a number, true or false in quotes ({message})",
        "additionalProperties" or "" => "unknown field",
        "pattern" => $"'{value}' may hold only small letters, digits and '-'",
        _ => message,
    };

    private static string Allowed(string definition) => string.Join(", ",
        JsonNode.Parse(SchemaText())!["$defs"]![definition]!["enum"]!.AsArray().Select(each => (string)each!));

    private static JsonNode? ValueAt(JsonNode? root, EvaluationResults where) =>
        root is not null && where.InstanceLocation.TryEvaluate(root, out var value) ? value : null;

    private static string SchemaText()
    {
        using var stream = typeof(MappingSchema).Assembly.GetManifestResourceStream("mapping.schema.json")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
