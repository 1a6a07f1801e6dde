using System.Text;
using System.Text.Json.Nodes;
using Casework.Application.Json;
using Casework.Http.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Casework.Http.Files;

/// <summary>A form with a file in it (multipart/form-data, RFC 7578), read part by part: the fields before the file, the file as a stream, the fields behind it.</summary>
public sealed class UploadForm
{
    private const int LongestField = 64 * 1024;
    private readonly MultipartReader _parts;
    private (Stream Content, string? FileName)? _found;

    private UploadForm(MultipartReader parts) => _parts = parts;

    public Dictionary<string, string> Fields { get; } = [];

    /// <summary>The form of this request: the one that a page began to read, else from its start. Null when it is none.</summary>
    public static UploadForm? Of(HttpContext http, long maxBytes)
    {
        if (http.Features.Get<UploadForm>() is { } begun) return begun;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != "multipart/form-data") return null;
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary) return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = maxBytes + Body.MaxBytes;
        Patience.Pause(http);
        return new(new MultipartReader(boundary, http.Request.Body));
    }

    /// <summary>Reads the fields before the file; the file is left for whoever reads on.</summary>
    public async Task Begin(CancellationToken cancellation) => _found = await NextFile(cancellation);

    /// <summary>Reads on to the next file, or to the end; fields on the way are kept. A field that comes twice, or is far too long, is malformed.</summary>
    public async Task<(Stream Content, string? FileName)?> NextFile(CancellationToken cancellation)
    {
        if (_found is { } waiting)
        {
            _found = null;
            return waiting;
        }

        while (await _parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (part.GetContentDispositionHeader() is not { } header || HeaderUtilities.RemoveQuotes(header.Name).Value is not { } name) throw new InvalidDataException("A part without a name.");
            if (name == "file") return (part.Body, NameOf(header));
            if (NameOf(header) is not null || !Fields.TryAdd(name, await Text(part.Body, cancellation))) throw new InvalidDataException("A part that is not expected.");
        }

        return null;
    }

    /// <summary>The fields as the JSON that the same fields would be; a field that was left open is left out, as browsers send it all the same.</summary>
    public JsonObject Json() => new(Fields.Where(field => field.Value.Length > 0).OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => new KeyValuePair<string, JsonNode?>(field.Key, field.Value is "true" or "false" ? field.Value == "true" : field.Value)));

    private static string? NameOf(ContentDispositionHeaderValue header) =>
        (header.FileNameStar.HasValue ? header.FileNameStar : HeaderUtilities.RemoveQuotes(header.FileName)).Value;

    private static async Task<string> Text(Stream part, CancellationToken cancellation)
    {
        var bytes = new byte[LongestField + 1];
        var size = await part.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return size <= LongestField ? Encoding.UTF8.GetString(bytes, 0, size).Trim() : throw new InvalidDataException("A field that is too long.");
    }
}
