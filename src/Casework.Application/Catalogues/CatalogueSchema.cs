using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Casework.Application.Catalogues;

/// <summary>The JSON Schema of the catalogue's files and its verdicts, said in the words of whoever edits them.</summary>
internal sealed class CatalogueSchema(string text)
{
    private readonly JsonSchema _schema = JsonSchema.FromText(text, new BuildOptions { SchemaRegistry = new SchemaRegistry() });
    private readonly JsonNode? _text = JsonNode.Parse(text);

    public IEnumerable<(string Pointer, CatalogueError Error)> Faults(CatalogueFile file)
    {
        var verdict = _schema.Evaluate(JsonSerializer.SerializeToElement(file.Json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return verdict.IsValid ? [] : (verdict.Details ?? []).Where(part => !IsQuestion(part))
            .SelectMany(part => (part.Errors ?? []).SelectMany(e => Faults(file, part, e.Key, e.Value)))
            .Distinct();
    }

    // What an "if" finds is no fault: it only chooses what is asked.
    private static bool IsQuestion(EvaluationResults part) => part.EvaluationPath.ToString().Split('/').Contains("if");

    private IEnumerable<(string, CatalogueError)> Faults(CatalogueFile file, EvaluationResults part, string keyword, string message)
    {
        var pointer = part.InstanceLocation.ToString();
        return keyword switch
        {
            "required" => Missing(message).Select(field => Fault($"{pointer}/{field}", Advice(field))),
            // An unknown field reports itself: its schema is "false", which has no keyword.
            "" => [Fault(pointer, "is no field that is known here; correct its spelling or remove it")],
            "additionalProperties" or "properties" or "items" or "$ref" or "if" or "then" or "else" => [],
            "type" => [Fault(pointer, $"{message}; correct the value")],
            _ => [Fault(pointer, Expected(part) is { } expected ? $"is not allowed here; write {expected}" : $"{message}; correct the value")],
        };

        (string, CatalogueError) Fault(string at, string problem) => (at, file.Fault(at, problem));
    }

    // What the failing part of the schema itself says that it wants.
    private string? Expected(EvaluationResults part)
    {
        var wanted = Uri.UnescapeDataString(part.SchemaLocation.Fragment).TrimStart('#').Split('/').Skip(1).Aggregate(_text, (node, step) => node.Child(step));
        return wanted.Child("enum") is JsonArray words ? "one of " + string.Join(", ", words) : wanted.Child("description").Word();
    }

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
