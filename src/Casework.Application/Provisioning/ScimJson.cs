using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Problems;

namespace Casework.Application.Provisioning;

/// <summary>Bodies of SCIM: names of attributes in any case (RFC 7643, 2.1), texts without U+0000.</summary>
public static class ScimJson
{
    private const int LongestText = 200;
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    public static JsonObject Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return Copied(document.RootElement) as JsonObject ?? throw ScimRefusal.Syntax;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair is no text: it is found when it is read.
            throw ScimRefusal.Syntax;
        }
    }

    public static JsonObject Empty() => new(AnyCase);

    private static JsonNode? Copied(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => CopiedObject(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Copied)]),
        JsonValueKind.String => NoText.Is(element.GetString()!) ? throw ScimRefusal.Syntax : JsonValue.Create(element.GetString()),
        JsonValueKind.Null => null,
        _ => JsonNode.Parse(element.GetRawText()),
    };

    private static JsonObject CopiedObject(JsonElement element)
    {
        var copy = Empty();
        foreach (var field in element.EnumerateObject())
            if (NoText.Is(field.Name) || !copy.TryAdd(field.Name, Copied(field.Value))) throw ScimRefusal.Syntax;
        return copy;
    }

    /// <summary>A text of the resource; null where it is absent, null or empty.</summary>
    public static string? Text(this JsonObject resource, string attribute) => resource[attribute] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length <= LongestText => text.Trim() is { Length: > 0 } given ? given : null,
        _ => throw ScimRefusal.Value(attribute),
    };

    /// <summary>Yes or no, also in words: Entra sends "False".</summary>
    public static bool? Truth(this JsonObject resource, string attribute) => resource[attribute] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth,
        JsonValue value when value.TryGetValue<string>(out var text) && bool.TryParse(text, out var truth) => truth,
        _ => throw ScimRefusal.Value(attribute),
    };
}
