using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Casework.Api.Tests.OpenApi;

/// <summary>
/// The schemas of the document, compiled once. Fields that are not documented count as faults in answers too, though the document
/// leaves answers open: clients must live with new fields, but what we answer today must be documented.
/// </summary>
public sealed class DocumentedSchemas
{
    private const string Address = "https://casework.example/openapi";
    private readonly BuildOptions _options = new() { SchemaRegistry = new SchemaRegistry() };
    private readonly ConcurrentDictionary<string, JsonSchema> _compiled = new();

    public DocumentedSchemas(JsonObject document)
    {
        var schemas = document["components"]!["schemas"]!.DeepClone().AsObject();
        foreach (var schema in schemas) Close(schema.Value!.AsObject());
        var all = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = Address, ["$defs"] = schemas };
        JsonSchema.FromText(all.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal), _options);
    }

    /// <summary>What is wrong with this JSON by a schema of the document, or null.</summary>
    public string? Fault(JsonNode schema, string json)
    {
        JsonElement element;
        try
        {
            element = JsonSerializer.Deserialize<JsonElement>(json);
        }
        catch (JsonException e)
        {
            return e.Message;
        }

        var compiled = _compiled.GetOrAdd(schema.ToJsonString(), text => JsonSchema.FromText(
            text.Replace("#/components/schemas/", Address + "#/$defs/", StringComparison.Ordinal), _options));
        var verdict = compiled.Evaluate(element, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return verdict.IsValid ? null : string.Join('\n', (verdict.Details ?? [])
            .SelectMany(part => (part.Errors ?? []).Select(error => $"  {part.InstanceLocation}: {error.Key} {error.Value}")));
    }

    private static void Close(JsonObject schema)
    {
        if (schema["properties"] is JsonObject && !schema.ContainsKey("additionalProperties")) schema["additionalProperties"] = false;
    }
}
