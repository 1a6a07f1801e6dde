using System.Text.Encodings.Web;
using System.Text.Json;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>
/// What was filled in, by the code of the field. It exists while a command is decided; what is stored is sealed (ADR 25).
/// </summary>
public sealed class FilledForm
{
    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly FilledForm Empty = new(new Dictionary<string, JsonElement>());

    private readonly SortedDictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    /// <summary>Without what is empty: null, a blank text, an empty list; postcodes as they are written.</summary>
    public FilledForm(IReadOnlyDictionary<string, JsonElement> values)
    {
        foreach (var (code, value) in values)
            if (!IsBlank(value)) _values[code] = FieldValues.Normal(value);
    }

    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    public IReadOnlyList<string> Codes => [.. _values.Keys];

    public bool Has(string code) => _values.ContainsKey(code);

    /// <summary>This form with these values instead; an empty one takes its field away.</summary>
    public FilledForm With(IReadOnlyDictionary<string, JsonElement> changes)
    {
        var all = new Dictionary<string, JsonElement>(_values);
        foreach (var (code, value) in changes) all[code] = value;
        return new(all);
    }

    /// <summary>As JSON, the fields in the order of their codes: what is sealed.</summary>
    public string Json() => JsonSerializer.Serialize(_values, Plainly);

    /// <summary>What was sealed; empty where its key is gone.</summary>
    public static FilledForm Read(string? json) => json is null ? Empty : new(JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!);

    private static bool IsBlank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
