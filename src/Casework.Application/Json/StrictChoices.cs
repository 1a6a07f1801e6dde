using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Application.Problems;
using Casework.Domain;

namespace Casework.Application.Json;

/// <summary>Choices are read by their exact name: no other case, no numbers, no combinations. The fault of a wrong one names the right ones.</summary>
internal sealed class StrictChoices : JsonConverterFactory
{
    private const string Mark = "choose from ";

    public override bool CanConvert(Type type) => type.IsEnum;

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Choice<>).MakeGenericType(type))!;

    /// <summary>The problem of a wrong choice, or null when the fault is another one.</summary>
    public static Problem? FaultOf(JsonException e) => e.Message.StartsWith(Mark, StringComparison.Ordinal)
        ? Problem.Malformed(e.Path ?? "$", "unknown-choice", e.Message[Mark.Length..])
        : null;

    private sealed class Choice<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly Dictionary<string, T> Names = Enum.GetValues<T>().ToDictionary(WireName.Of);

        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && Names.TryGetValue(reader.GetString()!, out var value)
                ? value
                : throw new JsonException(Mark + string.Join(", ", Names.Keys));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(WireName.Of(value));
    }
}
