using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casework.Application.Json;

/// <summary>A moment is read with its offset (RFC 3339), since without one nobody knows which moment it is.</summary>
internal sealed class StrictInstants : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Parse(reader.GetString()!) is { } instant ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static DateTimeOffset? Parse(string text) =>
        HasOffset(text) && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;

    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
}
