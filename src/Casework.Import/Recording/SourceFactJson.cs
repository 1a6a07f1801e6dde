using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Import.Translation;

namespace Casework.Import.Recording;

/// <summary>
/// The facts of a source as one JSON text: an array of <c>{ "key", "value", "type" }</c> in the order of the source; a string has no
/// type.
/// </summary>
public static class SourceFactJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(IReadOnlyList<SourceFact> facts) => JsonSerializer.Serialize(facts, Options);

    /// <summary>
    /// The facts as they were written, or what <see cref="JsonSerializer"/> throws for a text that <see cref="Write"/> did not make.
    /// </summary>
    public static IReadOnlyList<SourceFact> Read(string json) => JsonSerializer.Deserialize<SourceFact[]>(json, Options)!;
}
