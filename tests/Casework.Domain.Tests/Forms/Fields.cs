using System.Text.Json;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Forms;

namespace Casework.Domain.Tests.Forms;

/// <summary>Fields, and what is filled in, in few words.</summary>
internal static class Fields
{
    public static readonly Text Words = new("nl", "en");

    public static FormField Field(string code, FieldType type = FieldType.Text, params string[] options) => new(
        code, Words, type, Options: options.Length == 0 ? null : [.. options.Select(option => new FieldOption(option, Words))]);

    public static FormField Needed(string code, FieldType type = FieldType.Text, params string[] options) => Field(code, type, options) with { Required = true };

    public static FilledForm Filled(string json) => FilledForm.Read(json);

    public static JsonElement Value(string json) => JsonDocument.Parse(json).RootElement;
}
