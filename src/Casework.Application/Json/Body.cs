using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Application.Problems;

namespace Casework.Application.Json;

/// <summary>Reads a request body strictly: JSON in UTF-8, no unknown fields, no duplicates, no numbers in strings.</summary>
public static class Body
{
    public static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        MaxDepth = 16,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new StrictChoices(), new StrictInstants() },
    };

    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// The body as <typeparamref name="T"/>, or the problem of its first fault with the JSON path. With both, it could be read and holds what no text may hold.
    /// </summary>
    public static (T? Value, Problem? Problem) Parse<T>(byte[] bytes, bool optional) where T : class
    {
        if (bytes.Length == 0) return optional ? Parse<T>("{}"u8.ToArray(), optional) : (null, Problem.Malformed("$", "body-missing"));
        try
        {
            Utf8.GetCharCount(bytes);
            return JsonSerializer.Deserialize<T>(bytes, Strict) is { } value ? (value, NoText.In(bytes)) : (null, Problem.Malformed("$", "body-not-an-object"));
        }
        catch (DecoderFallbackException)
        {
            return (null, Problem.Malformed("$", "invalid-utf-8"));
        }
        catch (JsonException e)
        {
            return (null, StrictChoices.FaultOf(e) ?? Problem.Malformed(e.Path ?? "$", FaultOf(e)));
        }
        catch (InvalidOperationException)
        {
            return (null, Problem.Malformed("$", "invalid-json"));
        }
    }

    /// <summary>Which fault it was. The parser's own words are not passed on: they may quote the citizen's text.</summary>
    private static string FaultOf(JsonException e) => e switch
    {
        { InnerException: JsonException or null } when e.Message.Contains("could not be mapped", StringComparison.Ordinal) => "unknown-field",
        _ when e.Message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase) => "duplicate-field",
        _ when e.Message.Contains("could not be converted", StringComparison.Ordinal) => "wrong-type",
        _ => "invalid-json",
    };
}
