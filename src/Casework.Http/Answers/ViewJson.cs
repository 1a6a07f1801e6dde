using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain;
using Casework.Projections.CaseFiles;
using Casework.Projections.Vault;

namespace Casework.Http.Answers;

/// <summary>Writes views as JSON and opens personal content on the way, with keys that were fetched before; without its key a text is null.</summary>
public sealed class ViewJson(KeyRing keys)
{
    public JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new Opened(keys), new OpenedForm(keys) },
    };

    private sealed class Opened(KeyRing keys) : JsonConverter<Personal>
    {
        public override bool HandleNull => false;

        public override Personal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException("Views are only written.");

        public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options) => writer.WriteStringValue(keys.Open(value));
    }
}

/// <summary>Writes a form as the object that was sealed.</summary>
internal sealed class OpenedForm(KeyRing keys) : JsonConverter<FormValues>
{
    public override FormValues Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException("Views are only written.");

    public override void Write(Utf8JsonWriter writer, FormValues value, JsonSerializerOptions options)
    {
        if (keys.Open(value.Sealed) is { } json) writer.WriteRawValue(json);
        else writer.WriteNullValue();
    }
}

/// <summary>A view on its way to its reader, never cached; of one case it has the case's version as ETag.</summary>
public sealed class ViewAnswer(object view, long? version = null, int status = 200) : IResult
{
    public object View => view;

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (version is not null) http.Response.Headers.ETag = $"\"{version}\"";
        http.Response.ContentType = "application/json; charset=utf-8";
        var json = http.RequestServices.GetRequiredService<ViewJson>();
        await JsonSerializer.SerializeAsync(http.Response.Body, view, view.GetType(), json.Options, http.RequestAborted);
    }
}
