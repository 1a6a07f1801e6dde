using System.Text;
using System.Text.Json.Nodes;

namespace Casework.Application.Catalogues;

/// <summary>One file of a version as JSON, with the line of everything in it by JSON pointer.</summary>
internal sealed record CatalogueFile(string Path, JsonNode Json, IReadOnlyDictionary<string, int> Lines)
{
    public string Version => Path[..Path.IndexOf('/')];

    public CatalogueError Fault(string pointer, string problem) => new(Path, Line(pointer), Field(pointer), problem);

    /// <summary>The line of the pointer, or of the nearest thing around it that stands in the file.</summary>
    public int Line(string pointer)
    {
        while (!Lines.ContainsKey(pointer)) pointer = pointer[..pointer.LastIndexOf('/')];
        return Lines[pointer];
    }

    /// <summary>The entries of a kind, each with its pointer.</summary>
    public IEnumerable<CatalogueEntry> Entries(string kind) => new CatalogueEntry(this, "", Json).Items(kind);

    // /services/3/name/en reads as services[aow-pension].name.en
    private string Field(string pointer)
    {
        var field = new StringBuilder();
        JsonNode? node = Json;
        foreach (var part in pointer.Split('/').Skip(1))
        {
            var isItem = node is JsonArray;
            node = node.Child(part);
            field.Append(isItem ? $"[{node.Child("code").Word() ?? part}]" : field.Length == 0 ? part : $".{part}");
        }

        return field.Length == 0 ? "(file)" : field.ToString();
    }
}

/// <summary>A part of a file that checks look at. Reads leniently: what is missing or of the wrong kind is the schema's to report.</summary>
internal sealed record CatalogueEntry(CatalogueFile File, string Pointer, JsonNode? Json)
{
    public string? Code => Word("code");

    public string? Word(string field) => Json.Child(field).Word();

    public CatalogueEntry Part(string field) => new(File, $"{Pointer}/{field}", Json.Child(field));

    /// <summary>What stands in a list; null is an entry that a later version replaced.</summary>
    public IEnumerable<CatalogueEntry> Items(string field) =>
        Json.Child(field) is JsonArray items ? items.Select((item, i) => new CatalogueEntry(File, $"{Pointer}/{field}/{i}", item)).Where(entry => entry.Json is not null) : [];

    public CatalogueError Fault(string part, string problem) => File.Fault(part.Length == 0 ? Pointer : $"{Pointer}/{part}", problem);
}

internal static class JsonParts
{
    public static JsonNode? Child(this JsonNode? node, string part) => node switch
    {
        JsonObject o => o[part],
        JsonArray a when int.TryParse(part, out var i) && i < a.Count => a[i],
        _ => null,
    };

    public static string? Word(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;
}
