using Casework.Application.Cases.Complaints;
using Casework.Application.Json;
using Casework.Projections.CaseFiles;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Casework.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>Completes each schema with the doc comments, and with what the shape rules demand of a body.</summary>
internal sealed class Schemas(XmlDocs docs, ShapeProbe shapes, Examples examples) : IOpenApiSchemaTransformer
{
    /// <summary>Bodies are called XxxRequest or XxxBody; everything else is an answer or part of one.</summary>
    public static bool IsBody(Type type) =>
        type.Name.EndsWith("Request", StringComparison.Ordinal) || type.Name.EndsWith("Body", StringComparison.Ordinal);

    /// <summary>What is only right once the library has sorted out the references: a required field of a body is not null, nor is a word of an enumeration.</summary>
    public static void Finish(OpenApiDocument document)
    {
        foreach (var schema in (document.Components?.Schemas?.Values ?? []).OfType<OpenApiSchema>())
        {
            if (schema.Enum is { Count: > 0 } words) (schema.Enum, schema.Type) = ([.. words.Where(word => word?.GetValueKind() is JsonValueKind.String)], JsonSchemaType.String);
            foreach (var (name, property) in schema.Properties?.ToArray() ?? [])
            {
                if (property is not OpenApiSchema { OneOf: [_, var wanted] }) continue;
                var anything = wanted is OpenApiSchema { Type: null, Properties: null };
                if (anything || (!schema.AdditionalPropertiesAllowed && schema.Required?.Contains(name) is true)) schema.Properties![name] = wanted;
            }
        }
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (type == typeof(Personal)) return Opened(schema, context.JsonPropertyInfo);
        if (type == typeof(FormValues)) return OpenedForm(schema);
        if (type == typeof(ComplaintAbout)) schema.Type = JsonSchemaType.String | JsonSchemaType.Object;
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo { } list && list.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(OneOrMore)) schema.Type |= JsonSchemaType.String;
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property) schema.Description = docs.Of(property) ?? schema.Description;
        else if (context.JsonPropertyInfo is null && docs.Of(type) is { } summary) schema.Description = summary;
        if (context.JsonPropertyInfo is { } named && schema.Enum is not { Count: > 0 } && IsText(schema) && examples.OfName(named.Name) is JsonValue example) schema.Examples = [example];
        if (schema.Properties is not { Count: > 0 } && !IsBody(type)) return Task.CompletedTask;
        if (IsBody(type)) Demand(schema, type);
        else if (context.JsonPropertyInfo is null || schema.Properties is { Count: > 0 }) schema.Required = new SortedSet<string>(schema.Properties!.Keys);
        return Task.CompletedTask;
    }

    private static bool IsText(OpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.String) is true;

    /// <summary>Personal content is stored sealed and answered as text; without its key it is null.</summary>
    private Task Opened(OpenApiSchema schema, JsonPropertyInfo? info)
    {
        schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
        schema.Description = (info?.AttributeProvider is PropertyInfo property ? docs.Of(property) : null) ?? "Text; null when its key is destroyed.";
        (schema.Properties, schema.Required) = (null, null);
        return Task.CompletedTask;
    }

    /// <summary>A form is sealed as a whole and answered as an object, whose fields the service names.</summary>
    private static Task OpenedForm(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object | JsonSchemaType.Null;
        schema.Description = "Values by the code of their field; null when nothing was filled in, or the key is destroyed.";
        (schema.Properties, schema.Required) = (null, null);
        return Task.CompletedTask;
    }

    /// <summary>A body has no unknown fields; a required field is there and not null.</summary>
    private void Demand(OpenApiSchema schema, Type type)
    {
        schema.AdditionalPropertiesAllowed = false;
        var shape = shapes.Of(type);
        schema.Required = new SortedSet<string>(shape.Required);
        foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property is not OpenApiSchema own) continue;
            var required = shape.Required.Contains(name);
            if (required) own.Type &= ~JsonSchemaType.Null;
            if (name == "file") own.Format = "binary";
            if (own.Type?.HasFlag(JsonSchemaType.String) is true && own.Format is null && shape.MaxLength.TryGetValue(name, out var length)) own.MaxLength = length;
            if (required && own.Type == JsonSchemaType.String && own.Format is null) own.MinLength = 1;
            if (required && own.Type == JsonSchemaType.Array) own.MinItems = 1;
            if (shape.MaxItems.TryGetValue(name, out var items)) own.MaxItems = items;
        }
    }
}
