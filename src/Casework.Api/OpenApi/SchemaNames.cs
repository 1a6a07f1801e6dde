using Casework.Projections.CaseFiles;
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
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (type == typeof(Personal) || type == typeof(FormValues) || type == typeof(JsonElement) || typeof(JsonNode).IsAssignableFrom(type)) return null;
        if (OpenApiOptions.CreateDefaultSchemaReferenceId(info) is not { } name) return null;
        return _taken.GetOrAdd(name, type) == type ? name : type.Namespace!.Split('.')[^1] + name;
    }
}
