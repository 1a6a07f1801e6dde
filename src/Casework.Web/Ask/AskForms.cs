using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Casework.Application.Problems;
using Casework.Domain;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;
using Casework.Domain.Terms;
using Casework.Domain.Catalogues.Triage;
using Casework.Web.Layout;

namespace Casework.Web.Ask;

/// <summary>
/// What services ask, on the page: one service at a time, and of it what applies by what was filled in. What a register holds is not asked, unless it is wrong; evidence
/// is sent later.
/// </summary>
internal static partial class AskForms
{
    /// <summary>As many lines as a list offers at first; there is always one more than is filled in.</summary>
    private const int Lines = 3;

    /// <summary>The fields that apply now, in order; evidence is among them, to be told of.</summary>
    public static IReadOnlyList<FormField> Fields(AskDraft draft, Service service) =>
        [.. (service.Asks ?? []).Where(field => !IsKnown(draft, field) && field.IsAsked(Facts(draft, service)))];

    /// <summary>The first service that asks something which was not shown yet.</summary>
    public static Service? Next(AskDraft draft, Catalogue catalogue) =>
        Asking(draft, catalogue).FirstOrDefault(service => Fields(draft, service).Any(field => field.Type is not FieldType.File && !draft.Shown.Contains(Key(service, field))));

    public static IEnumerable<Service> Asking(AskDraft draft, Catalogue catalogue) =>
        draft.Asked(catalogue).OfType<Service>().Where(service => Fields(draft, service).Any(field => field.Type is not FieldType.File));

    /// <summary>What goes along: of what was filled in, only what applies.</summary>
    public static IReadOnlyDictionary<string, JsonElement>? Data(AskDraft draft, Service? service)
    {
        if (service?.Asks is null) return null;
        var form = Form(draft, service);
        var asked = Fields(draft, service).Where(field => form.Has(field.Code)).ToDictionary(field => field.Code, field => form.Values[field.Code]);
        return asked.Count == 0 ? null : asked;
    }

    public static FilledForm Form(AskDraft draft, Service service) => new(draft.Forms.GetValueOrDefault(service.Code) ?? new Dictionary<string, JsonElement>());

    public static (AskDraft Draft, IReadOnlyList<Fault> Faults) Take(AskDraft draft, Service service, IFormCollection sent, DateOnly today)
    {
        var shown = Fields(draft, service).Where(field => field.Type is not FieldType.File).ToList();
        var filled = Form(draft, service).With(shown.ToDictionary(field => field.Code, field => JsonSerializer.SerializeToElement(Value(field, sent))));
        var after = draft with
        {
            Forms = new Dictionary<string, IReadOnlyDictionary<string, JsonElement>>(draft.Forms) { [service.Code] = new Dictionary<string, JsonElement>(filled.Values) },
            Shown = [.. draft.Shown.Union(shown.Select(field => Key(service, field)))],
        };
        Fault[] faults =
        [
            .. shown.Where(field => field.Required && !filled.Has(field.Code)).Select(field => new Fault(First(field), "required", [])),
            .. FieldFault.Of(service.Asks!, filled, today).Select(fault => new Fault(NameOf(fault.Field), fault.Code == "not-an-amount" ? "not-euros" : fault.Code, fault.Details)),
        ];
        return (faults.Length == 0 ? after : after with { Shown = draft.Shown }, faults);
    }

    /// <summary>How many lines a list shows.</summary>
    public static int LinesOf(FilledForm form, FormField field) =>
        Math.Min(FieldValues.MostItems, Math.Max(Lines, (form.Values.TryGetValue(field.Code, out var items) && items.ValueKind == JsonValueKind.Array ? items.GetArrayLength() : 0) + 1));

    /// <summary>The name of the control: <c>children[1].name</c> is <c>f-children-1-name</c>.</summary>
    public static string NameOf(string path) => "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '-');

    /// <summary>The parts of an address or person that a page asks; a number of somebody else is not asked online.</summary>
    public static IEnumerable<string> Parts(FormField field) => field.Type is FieldType.Address ? FieldValues.Address.Keys.Where(part => part != "country") : ["name", "birthDate"];

    /// <summary>The label of the field that a control fills, and of its part where it has parts.</summary>
    public static string LabelOf(IEnumerable<Service> services, string name, Said say)
    {
        var parts = name.Split('-');
        var label = services.SelectMany(service => service.Asks ?? []).FirstOrDefault(field => field.Code == parts.ElementAtOrDefault(1))?.Label.In(say.Language) ?? say["ask.form.title"];
        return parts.Length > 2 && !int.TryParse(parts[^1], out _) ? $"{label}, {say[$"ask.form.{parts[^1]}"]}" : label;
    }

    /// <summary>As people write it: an amount in euros.</summary>
    public static string? Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.GetInt64() is var cents => cents % 100 == 0 ? $"{cents / 100}" : $"{cents / 100},{cents % 100:00}",
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Written)),
        _ => null,
    };

    private static string First(FormField field) => field switch
    {
        { List: true, Type: FieldType.Person or FieldType.Address } => NameOf($"{field.Code}[0].{Parts(field).First()}"),
        { Type: FieldType.Person or FieldType.Address } => NameOf($"{field.Code}.{Parts(field).First()}"),
        { List: true, Type: not FieldType.Choice } => NameOf($"{field.Code}[0]"),
        _ => NameOf(field.Code),
    };

    private static string Key(Service service, FormField field) => $"{service.Code}.{field.Code}";

    private static bool IsKnown(AskDraft draft, FormField field) => field.Source is { } source && !draft.Wrong.ContainsKey(source)
        && (draft.Facts?.Any(fact => fact.Attribute == source) is true || (source == "name" && draft.Facts is null));

    private static TriageFacts Facts(AskDraft draft, Service service) =>
        new(service.Code, 1, draft.Wish, SupportLevel.None, null, 0, 0, Channel.Web) { Form = Form(draft, service), Today = LocalDay.Of(TimeProvider.System.GetUtcNow()) };

    private static JsonNode? Value(FormField field, IFormCollection sent) => field switch
    {
        { List: true, Type: FieldType.Choice } => new JsonArray([.. sent[NameOf(field.Code)].Select(code => JsonValue.Create(code))]),
        { List: true } => new JsonArray([.. Enumerable.Range(0, FieldValues.MostItems).Select(at => One(field, $"{field.Code}[{at}]", sent)).OfType<JsonNode>()]),
        _ => One(field, field.Code, sent),
    };

    private static JsonNode? One(FormField field, string path, IFormCollection sent)
    {
        if (field.Type is FieldType.Address or FieldType.Person) return Whole(field, path, sent);
        var said = sent[NameOf(path)].ToString().Trim();
        return said.Length == 0 ? null : field.Type switch
        {
            FieldType.YesNo => said is "yes" or "no" ? JsonValue.Create(said == "yes") : JsonValue.Create(said),
            FieldType.Money => Cents(said) is { } cents ? JsonValue.Create(cents) : JsonValue.Create(said),
            _ => JsonValue.Create(said),
        };
    }

    private static JsonObject? Whole(FormField field, string path, IFormCollection sent)
    {
        var parts = Parts(field).Select(part => (part, said: sent[NameOf($"{path}.{part}")].ToString().Trim())).Where(each => each.said.Length > 0).ToList();
        return parts.Count == 0 ? null : new(parts.Select(each => KeyValuePair.Create<string, JsonNode?>(each.part, each.said)));
    }

    /// <summary>850, 850,50, 850.50 or 1.250,00: two digits at the end are cents, three are not; a euro sign or none.</summary>
    private static long? Cents(string said)
    {
        if (Amount().Match(said.Replace("€", "", StringComparison.Ordinal).Trim()) is not { Success: true } found) return null;
        var euros = new string([.. found.Groups["euros"].Value.Where(char.IsAsciiDigit)]);
        return euros.Length > 9 ? null : long.Parse(euros + found.Groups["cents"].Value.PadRight(2, '0'), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<euros>\d+|\d{1,3}([. ]\d{3})+|\d{1,3}(,\d{3})+)([.,](?<cents>\d{1,2}))?$")]
    private static partial Regex Amount();
}
