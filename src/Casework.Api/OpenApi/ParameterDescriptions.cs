using System.Text.Json.Nodes;
using Casework.Api.Routing;
using Microsoft.OpenApi;

namespace Casework.Api.OpenApi;

/// <summary>The query parameters that [Asks] declares; those that many routes share are described here.</summary>
internal static class ParameterDescriptions
{
    public static OpenApiParameter Of(AsksAttribute asked) => new()
    {
        Name = asked.Name,
        In = ParameterLocation.Query,
        Required = asked.Required,
        Description = asked.Description ?? Description(asked.Name),
        Schema = asked.Name == "limit" ? Limit() : asked.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(asked) } : Schema(asked),
    };

    private static OpenApiSchema Limit() => new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "200", Default = 50 };

    private static OpenApiSchema Schema(AsksAttribute asked) => new()
    {
        Type = asked.Type == typeof(int) || asked.Type == typeof(long) ? JsonSchemaType.Integer : asked.Type == typeof(bool) ? JsonSchemaType.Boolean : JsonSchemaType.String,
        Format = asked.Type == typeof(DateOnly) ? "date" : asked.Type == typeof(DateTimeOffset) ? "date-time" : asked.Type == typeof(Guid) ? "uuid" : null,
        Enum = asked.OneOf is { } words ? [.. words.Select(word => (JsonNode)word)] : null,
        Pattern = asked.Pattern,
    };

    private static string Description(string name) => name switch
    {
        "limit" => "How many items at most.",
        "cursor" => "Where the page starts: next of the page before.",
        "sort" => "The order: a name, or with a dash before it the other way round.",
        "q" => "Words to look for in subjects and case numbers.",
        "version" => "The version of the case, counted from 1.",
        "at" => "A moment (RFC 3339 with offset).",
        "axis" => "Whether at is when it was recorded (default) or when it happened.",
        "from" => "Where it starts.",
        "to" => "Where it ends.",
        "quarter" => "A quarter, such as 2026Q4.",
        _ => "See the description of the route.",
    };
}
