using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Casework.Domain;
using Microsoft.AspNetCore.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>Names schemas after their types; the second type of a name gets its folder in front.</summary>
internal sealed class SchemaNames
{
    private readonly ConcurrentDictionary<string, Type> _taken = new();

    public string? Of(JsonTypeInfo info)
    {
        if (info.Type == typeof(Personal) || typeof(JsonNode).IsAssignableFrom(info.Type) || info.Type == typeof(JsonElement)) return null;
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } name) return null;
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        return _taken.GetOrAdd(name, type) == type ? name : type.Namespace!.Split('.')[^1] + name;
    }
}
