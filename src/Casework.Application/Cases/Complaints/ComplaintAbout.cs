using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Application.Validation;
using FluentValidation;

namespace Casework.Application.Cases.Complaints;

/// <summary>What a complaint is about: an official, a text, or both. A text alone may stand in the place of the object.</summary>
/// <param name="OfficialId">The official whose conduct it is about; they do not handle it (Awb 9:7).</param>
[JsonConverter(typeof(ComplaintAboutReader))]
public sealed record ComplaintAbout(string? OfficialId, string? Text);

/// <summary>The faults of what a complaint is about stand at its field, however it is told.</summary>
public sealed class ComplaintAboutRules<T> : AbstractValidator<T>
{
    public ComplaintAboutRules(Func<T, ComplaintAbout?> about)
    {
        RuleFor(body => about(body)!.Text).OptionalText(500).OverridePropertyName("about").When(body => about(body) is not null);
        RuleFor(body => about(body)!.OfficialId).OptionalText(100).OverridePropertyName("about").When(body => about(body) is not null);
    }
}

internal sealed class ComplaintAboutReader : JsonConverter<ComplaintAbout>
{
    public override ComplaintAbout? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(null, reader.GetString());
        try
        {
            return JsonSerializer.Deserialize<Fields>(ref reader, options) is { } fields ? new(fields.OfficialId, fields.Text) : null;
        }
        catch (JsonException)
        {
            // Without a path of its own, the fault gets that of this field.
            throw new JsonException();
        }
    }

    public override void Write(Utf8JsonWriter writer, ComplaintAbout value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Fields(value.OfficialId, value.Text), options);

    private sealed record Fields(string? OfficialId, string? Text);
}
