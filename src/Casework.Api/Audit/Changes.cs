using System.Text.Json.Nodes;

namespace Casework.Api.Audit;

/// <summary>What differs between two case files, field by field. Items of a list are matched by their id, so that an added one is one change.</summary>
internal static class Changes
{
    public static IEnumerable<Change> Between(JsonNode? old, JsonNode? @new, string path = "") => (old, @new) switch
    {
        _ when JsonNode.DeepEquals(old, @new) => [],
        (JsonObject before, JsonObject after) => before.Select(field => field.Key).Union(after.Select(field => field.Key))
            .SelectMany(name => Between(before[name], after[name], path.Length == 0 ? name : $"{path}.{name}")),
        (JsonArray before, JsonArray after) when HasIds(before) && HasIds(after) => before.Concat(after).Select(IdOf).Distinct()
            .SelectMany(id => Between(before.FirstOrDefault(item => IdOf(item) == id), after.FirstOrDefault(item => IdOf(item) == id), $"{path}[{id}]")),
        _ => [new(path, old?.DeepClone(), @new?.DeepClone())],
    };

    private static bool HasIds(JsonArray list) => list.All(item => IdOf(item) is not null);

    private static string? IdOf(JsonNode? item) => item is JsonObject fields && fields.FirstOrDefault() is { Key: { } name, Value: JsonValue value }
        && name.EndsWith("Id", StringComparison.Ordinal) ? value.ToString() : null;
}

/// <param name="Path">The field in the case file, with the ids of list items in brackets.</param>
public sealed record Change(string Path, JsonNode? Old, JsonNode? New);
