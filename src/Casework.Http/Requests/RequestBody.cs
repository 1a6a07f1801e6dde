using Casework.Application.Json;
using Casework.Application.Problems;

namespace Casework.Http.Requests;

/// <summary>The body of a request: at most <see cref="Body.MaxBytes"/>, as JSON in UTF-8.</summary>
public static class RequestBody
{
    /// <summary>The bytes of the body, at most 1 MiB (413 beyond).</summary>
    public static async Task<byte[]> Bytes(HttpRequest request, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(chunk, cancellation)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > Body.MaxBytes) throw new BadHttpRequestException("Too large.", StatusCodes.Status413PayloadTooLarge);
        }

        return buffer.ToArray();
    }

    /// <summary>As below, and what is not sent as JSON is not read as JSON (415). Nothing at all needs no content type.</summary>
    public static (T? Value, Problem? Problem) Parse<T>(HttpRequest request, byte[] bytes, bool optional) where T : class =>
        bytes.Length > 0 && !IsJson(request) ? (null, Problem.Of(415, "unsupported-media-type")) : Body.Parse<T>(bytes, optional);

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && request.GetTypedHeaders().ContentType?.Charset.Value is null or "" or "utf-8" or "UTF-8" or "\"utf-8\"";
}
