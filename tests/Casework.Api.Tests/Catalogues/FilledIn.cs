using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Application.Catalogues;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Api.Tests.Catalogues;

/// <summary>The form of a service, with something fitting in every field that is required.</summary>
internal static class FilledIn
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load(Path.Combine(AppContext.BaseDirectory, "catalogue")).Current;

    /// <summary>As it goes in a body.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Data(string? service) =>
        service is null || Catalogue.Services[service].Asks is null ? null : Form(Catalogue.Services[service]).Values;

    public static FilledForm Form(Service service)
    {
        var values = new Dictionary<string, JsonElement>();
        foreach (var field in (service.Asks ?? []).Where(field => field is { Required: true, Source: null, Evidence: null }))
            if (field.IsAsked(new(service.Code, 1, null, SupportLevel.None, null, 0, 0, Channel.Web) { Form = new(values) }))
                values[field.Code] = JsonSerializer.SerializeToElement(field.List ? new JsonArray(Value(field)) : Value(field));
        return new(values);
    }

    private static JsonNode Value(FormField field) => field.Type switch
    {
        FieldType.YesNo => JsonValue.Create(false),
        FieldType.Money => JsonValue.Create(10000L),
        FieldType.Date => JsonValue.Create("2026-12-01"),
        FieldType.Choice => JsonValue.Create(field.Options![0].Code),
        FieldType.Bsn => JsonValue.Create("999990019"),
        FieldType.Kvk => JsonValue.Create("69599084"),
        FieldType.Iban => JsonValue.Create("NL91ABNA0417164300"),
        FieldType.Address => new JsonObject { ["street"] = "Dorpsstraat", ["houseNumber"] = "1", ["postcode"] = "3512 PH", ["city"] = "Utrecht" },
        FieldType.Person => new JsonObject { ["name"] = "Sam Verhoef", ["birthDate"] = "2020-01-31" },
        _ => JsonValue.Create("iets"),
    };
}
