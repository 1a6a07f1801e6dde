using System.Text.Json.Nodes;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Application.Catalogues;

/// <summary>What a service asks, as a JSON Schema 2020-12 of <c>formData</c>, with titles in one language.</summary>
public static class FormSchema
{
    public static JsonObject Of(Service service, string language)
    {
        var asks = service.Asks ?? [];
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"/api/v1/catalogue/services/{service.Code}/form",
            ["title"] = service.Name.In(language),
            ["description"] = service.Summary.In(language),
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(asks.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Code, Field(field, language)))),
            ["required"] = Codes(asks.Where(field => IsRequired(field) && field.When is null)),
        };
        JsonNode?[] sometimes = [.. asks.Where(field => IsRequired(field) && field.When is { } when && when.All(condition => condition.Fact is Fact.Field)).Select(field => Sometimes(field, asks))];
        if (sometimes.Length > 0) schema["allOf"] = new JsonArray(sometimes);
        return schema;
    }

    /// <summary>What a register fills need not be sent, and neither need evidence that may come later.</summary>
    private static bool IsRequired(FormField field) => field is { Required: true, Source: null, Evidence: null or { Later: false } };

    private static JsonNode Field(FormField field, string language)
    {
        var one = Value(field, language);
        var schema = field.List ? new JsonObject { ["type"] = "array", ["maxItems"] = FieldValues.MostItems, ["items"] = one } : one;
        schema["title"] = field.Label.In(language);
        if (field.Help is { } help) schema["description"] = help.In(language);
        if (field.Source is { } source) schema["x-source"] = source;
        if (field.Evidence is { } evidence) schema["x-evidence"] = new JsonObject { ["document"] = evidence.Document.In(language), ["later"] = evidence.Later };
        return schema;
    }

    private static JsonObject Value(FormField field, string language) => field.Type switch
    {
        FieldType.YesNo => new() { ["type"] = "boolean" },
        FieldType.Money => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = FieldValues.MostCents, ["x-unit"] = "eurocent" },
        FieldType.Date => new() { ["type"] = "string", ["format"] = "date" },
        FieldType.Choice => new() { ["oneOf"] = new JsonArray([.. (field.Options ?? []).Select(option => new JsonObject { ["const"] = option.Code, ["title"] = option.Label.In(language) })]) },
        FieldType.Address => Parts(FieldValues.Address),
        FieldType.Person => Parts(FieldValues.Person),
        FieldType.Bsn => new() { ["type"] = "string", ["pattern"] = "^[0-9]{9}$" },
        FieldType.Kvk => new() { ["type"] = "string", ["pattern"] = "^[0-9]{8}$" },
        FieldType.Iban => new() { ["type"] = "string", ["pattern"] = "^[A-Z]{2}[0-9]{2}[A-Z0-9 ]{11,40}$" },
        FieldType.File => new() { ["type"] = "string", ["format"] = "uuid" },
        _ => new() { ["type"] = "string", ["maxLength"] = FieldValues.LongestText },
    };

    private static JsonObject Parts(IReadOnlyDictionary<string, bool> parts) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(parts.Keys.Select(part => KeyValuePair.Create<string, JsonNode?>(part, Part(part)))),
        ["required"] = new JsonArray([.. parts.Where(part => part.Value).Select(part => JsonValue.Create(part.Key))]),
    };

    private static JsonObject Part(string part) => part switch
    {
        "birthDate" => new() { ["type"] = "string", ["format"] = "date" },
        "bsn" => new() { ["type"] = "string", ["pattern"] = "^[0-9]{9}$" },
        "country" => new() { ["type"] = "string", ["pattern"] = "^[A-Z]{2}$", ["default"] = FieldValues.Dutch },
        _ => new() { ["type"] = "string", ["maxLength"] = FieldValues.LongestPart },
    };

    private static JsonObject Sometimes(FormField field, IReadOnlyList<FormField> asks) => new()
    {
        ["if"] = new JsonObject
        {
            ["properties"] = new JsonObject(field.When!.GroupBy(condition => condition.Field!).Select(of => KeyValuePair.Create<string, JsonNode?>(
                of.Key, new JsonObject { ["allOf"] = new JsonArray([.. of.Select(condition => Holds(condition, asks.First(asked => asked.Code == of.Key)))]) }))),
            ["required"] = new JsonArray([.. field.When!.Select(condition => condition.Field!).Distinct().Select(code => JsonValue.Create(code))]),
        },
        ["then"] = new JsonObject { ["required"] = Codes([field]) },
    };

    /// <summary>Dates have no order in JSON Schema: there the server alone decides.</summary>
    private static JsonNode Holds(Condition condition, FormField field) => condition.Is switch
    {
        Comparison.Equal => new JsonObject { ["const"] = Constant(field, condition.Value) },
        Comparison.NotEqual => new JsonObject { ["not"] = new JsonObject { ["const"] = Constant(field, condition.Value) } },
        Comparison.OneOf => new JsonObject { ["enum"] = new JsonArray([.. condition.Values.Select(value => Constant(field, value))]) },
        var order when field.List || field.Type is FieldType.Money => new JsonObject
        { [(order is Comparison.AtLeast, field.List) switch { (true, true) => "minItems", (false, true) => "maxItems", (true, _) => "minimum", _ => "maximum" }] = long.Parse(condition.Value) },
        _ => new JsonObject(),
    };

    private static JsonNode Constant(FormField field, string value) => field.Type switch
    {
        FieldType.YesNo => JsonValue.Create(value == "yes"),
        FieldType.Money => JsonValue.Create(long.Parse(value)),
        _ => JsonValue.Create(value),
    };

    private static JsonArray Codes(IEnumerable<FormField> fields) => new([.. fields.Select(field => JsonValue.Create(field.Code))]);
}
