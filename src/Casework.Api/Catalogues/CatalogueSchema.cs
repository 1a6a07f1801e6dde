using System.Text.Json;
using Json.Schema;

namespace Casework.Api.Catalogues;

/// <summary>The JSON Schema of the catalogue's files and its verdicts, said in the words of whoever edits them.</summary>
internal sealed class CatalogueSchema(JsonSchema schema)
{
    public static CatalogueSchema From(string text) =>
        new(JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() }));

    public IEnumerable<(string Pointer, CatalogueError Error)> Faults(CatalogueFile file)
    {
        var verdict = schema.Evaluate(JsonSerializer.SerializeToElement(file.Json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return verdict.IsValid ? [] : (verdict.Details ?? [])
            .SelectMany(d => (d.Errors ?? []).SelectMany(e => Faults(file, d.InstanceLocation.ToString(), e.Key, e.Value)))
            .Distinct();
    }

    private static IEnumerable<(string, CatalogueError)> Faults(CatalogueFile file, string pointer, string keyword, string message) => keyword switch
    {
        "required" => Missing(message).Select(field => Fault(file, $"{pointer}/{field}", Advice(field))),
        // The unknown field reports itself: its schema is "false", which has no keyword.
        "" => [Fault(file, pointer, "is no field that is known here; correct its spelling or remove it")],
        "additionalProperties" or "properties" or "items" or "$ref" => [],
        "enum" => [Fault(file, pointer, $"is not one of the values allowed; choose one of them ({message})")],
        "pattern" => [Fault(file, pointer, $"is not written as it should be; follow the pattern ({message})")],
        _ => [Fault(file, pointer, $"{message}; correct the value")],
    };

    private static (string, CatalogueError) Fault(CatalogueFile file, string pointer, string problem) => (pointer, file.Fault(pointer, problem));

    private static string Advice(string field) => field switch
    {
        "nl" => "is missing; write the text in Dutch (level B1)",
        "en" => "is missing; write the text in English",
        "coordinator" => "is missing; name who answers when nobody else does (officialId and name)",
        "phone" => "is missing; give the number that a person answers",
        _ => "is missing; add it",
    };

    // "Required properties ["phone","coordinator"] are not present"
    private static string[] Missing(string message) =>
        JsonSerializer.Deserialize<string[]>(message[message.IndexOf('[')..(message.LastIndexOf(']') + 1)]) ?? [];
}
