using System.Text.Json;

namespace Casework.Domain.Catalogues.Forms;

/// <summary>What is wrong with one value, by the code of its text; never what was filled in.</summary>
/// <param name="Field">The code of the field, and the part of it: <c>newAddress.postcode</c>, <c>children[1].birthDate</c>.</param>
public sealed record FieldFault(string Field, string Code, params IReadOnlyList<string> Details)
{
    /// <summary>
    /// Every fault of what was filled in. A field that is not there is no fault: it is missing, and a person asks for it.
    /// </summary>
    /// <param name="today">Nobody who asks something is born after it.</param>
    public static IEnumerable<FieldFault> Of(IReadOnlyList<FormField> fields, FilledForm form, DateOnly today) =>
        form.Values.SelectMany(value => fields.FirstOrDefault(field => field.Code == value.Key) is { } field
            ? OfField(field, value.Value, today)
            : [new FieldFault(value.Key, "unknown-field")]);

    private static IEnumerable<FieldFault> OfField(FormField field, JsonElement value, DateOnly today) => field switch
    {
        { List: false } => FieldValues.Faults(field.Code, field, value, today),
        _ when value.ValueKind != JsonValueKind.Array => [new(field.Code, "not-a-list")],
        _ when value.GetArrayLength() > FieldValues.MostItems => [new(field.Code, "too-many", $"{FieldValues.MostItems}")],
        _ => value.EnumerateArray().SelectMany((item, at) => FieldValues.Faults($"{field.Code}[{at}]", field, item, today)),
    };
}
