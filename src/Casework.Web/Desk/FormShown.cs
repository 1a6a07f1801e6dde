using System.Globalization;
using System.Text.Json;
using Casework.Application.Cases.CaseFiles;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Web.Desk;

/// <summary>What a service asked, as it was filled in, in words.</summary>
internal static class FormShown
{
    public static IReadOnlyList<(string Label, string Value)> Of(DeskCase shown, FileQuestion question)
    {
        if (shown.Open(question.FormData?.Sealed) is not { } json) return [];
        var asks = question.Service is { } code ? shown.Names.Catalogue.Services.GetValueOrDefault(code)?.Asks ?? [] : [];
        using var values = JsonDocument.Parse(json);
        return [.. values.RootElement.EnumerateObject().Select(each => asks.FirstOrDefault(field => field.Code == each.Name) is { } field
            ? (field.Label.In(shown.Say.Language), In(shown, field, each.Value)) : (each.Name, Plain(each.Value)))];
    }

    private static string In(DeskCase shown, FormField field, JsonElement value) => (field.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Array) => string.Join("; ", value.EnumerateArray().Select(item => In(shown, field, item))),
        (FieldType.YesNo, _) => shown.Say[value.ValueKind == JsonValueKind.True ? "desk.yes" : "desk.no"],
        (FieldType.Money, JsonValueKind.Number) => $"€ {(value.GetDecimal() / 100).ToString("N2", CultureInfo.GetCultureInfo(shown.Say.Language == "nl" ? "nl-NL" : "en-GB"))}",
        (FieldType.Choice, _) => field.Options?.FirstOrDefault(option => option.Code == value.GetString())?.Label.In(shown.Say.Language) ?? Plain(value),
        (FieldType.Date, _) => shown.Say.Fact(Plain(value)),
        _ => Plain(value),
    };

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => string.Join(' ', value.EnumerateObject().Select(part => Plain(part.Value))),
        JsonValueKind.String => value.GetString() ?? "",
        _ => value.ToString(),
    };
}
