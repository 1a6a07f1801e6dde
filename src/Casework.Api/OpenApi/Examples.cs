using Casework.Projections.CaseFiles;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Casework.Domain;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>
/// The example of each request and answer: from examples/{operationId}.json ("request", "200" …) where there is one,
/// else composed of the type, with examples/fields.json for what a field of that name holds ("Type.field" or "field").
/// </summary>
internal sealed class Examples(ShapeProbe shapes)
{
    /// <summary>Below it the examples are served that stand apart.</summary>
    public const string Folder = "/docs/examples/";

    private static readonly string[] Methods = ["put", "post", "patch"];
    private readonly Dictionary<string, JsonObject> _files = Load();
    private readonly ConcurrentDictionary<string, JsonNode> _apart = new();

    public JsonNode OfRequest(string operation, Type body) => Written(operation, "request") ?? Compose(body, "", []) ?? new JsonObject();

    public JsonNode? OfAnswer(string operation, string status, Type type) => Written(operation, status) ?? Compose(type, "", []);

    public JsonNode? OfName(string name) => _files["fields"].TryGetPropertyValue(name, out var value) ? value?.DeepClone() : null;

    public bool AcceptsEmpty(Type body) => shapes.AcceptsEmpty(body);

    /// <summary>Every example by its name, such as getCase.200, for those that a document can only point at.</summary>
    public IReadOnlyDictionary<string, JsonNode> Apart => _apart;

    /// <summary>
    /// Puts the example into the document, or only its address: the linter takes any field whose name holds put, post or patch
    /// for an operation, so that an example with a disputeId would count as a faulty one.
    /// </summary>
    public void Show(OpenApiMediaType content, JsonNode? example, string name)
    {
        if (example is null || !LooksLikeOperation(example))
        {
            content.Example = example;
            return;
        }

        _apart[name] = example;
        content.Examples = new Dictionary<string, IOpenApiExample> { ["example"] = new OpenApiExample { Summary = "An example", ExternalValue = $"{Folder}{name}.json" } };
    }

    private static bool LooksLikeOperation(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Any(field => (field.Value is not JsonObject && Methods.Any(field.Key.Contains)) || LooksLikeOperation(field.Value)),
        JsonArray items => items.Any(LooksLikeOperation),
        _ => false,
    };

    private JsonNode? Written(string operation, string part) =>
        _files.TryGetValue(operation, out var file) && file.TryGetPropertyValue(part, out var written) ? written?.DeepClone() : null;

    private JsonNode? Compose(Type type, string name, Type[] within)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return WireName.Of(Enum.GetNames(type)[0]);
        if (ItemOf(type) is { } item) return (IsOurs(item) ? null : OfName(name)) ?? Listed(Compose(item, name, within));
        if (type == typeof(Personal)) return OfName(name) ?? "…";
        if (type == typeof(FormValues)) return OfName(name);
        if (IsOurs(type)) return within.Contains(type) ? null : Composed(type, [.. within, type]);
        return OfName(name) ?? Plain(type);
    }

    private JsonObject Composed(Type type, Type[] within)
    {
        JsonObject composed = [];
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var name = WireName.Of(property.Name);
            composed[name] = _files["fields"].ContainsKey($"{type.Name}.{name}") ? OfName($"{type.Name}.{name}") : Compose(property.PropertyType, name, within);
        }

        return composed;
    }

    private static JsonArray Listed(JsonNode? item) => item is null ? [] : [item];

    private static JsonNode? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => "…",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) || type == typeof(long) => 1,
        _ when type == typeof(Guid) => "0199f3a0-5c00-7000-8000-000000000009",
        _ when type == typeof(DateOnly) => "2026-12-15",
        _ when type == typeof(DateTimeOffset) => "2026-11-24T10:15:00+01:00",
        _ => new JsonObject(),
    };

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("Casework.", StringComparison.Ordinal);

    private static Type? ItemOf(Type type) =>
        type.IsArray ? type.GetElementType() : type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? item : null;

    private static Dictionary<string, JsonObject> Load()
    {
        const string folder = "Casework.Api.OpenApi.examples.";
        var assembly = typeof(Examples).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).ToDictionary(
            name => name[folder.Length..^".json".Length],
            name => JsonNode.Parse(assembly.GetManifestResourceStream(name)!)!.AsObject());
    }
}
