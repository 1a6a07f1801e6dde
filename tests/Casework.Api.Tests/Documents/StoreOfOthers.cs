using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Casework.Api.Tests.Documents;

/// <summary>As much of S3 as this project uses, on a real port: put, get, delete and list (version 2), of one bucket in the path.</summary>
public sealed class StoreOfOthers : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (byte[] Content, DateTime At)> _objects = new();
    private WebApplication _app = null!;

    public string Address => _app.Urls.Single();

    public async Task Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Answer);
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task Answer(HttpContext http)
    {
        if (!http.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=key/", StringComparison.Ordinal)) return Say(http, 403);
        var key = http.Request.Path.Value!["/papers".Length..].TrimStart('/');
        return http.Request.Method switch
        {
            "PUT" => Put(http, key),
            "GET" when key.Length == 0 => http.Response.WriteAsync(List(http.Request.Query["prefix"].ToString(), http.Request.Query["start-after"].ToString())),
            "GET" when _objects.TryGetValue(key, out var found) => http.Response.Body.WriteAsync(found.Content).AsTask(),
            "DELETE" => Say(http, _objects.TryRemove(key, out _) ? 204 : 204),
            _ => Say(http, 404),
        };
    }

    private async Task Put(HttpContext http, string key)
    {
        using var content = new MemoryStream();
        await http.Request.Body.CopyToAsync(content);
        _objects[key] = (content.ToArray(), TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    private string List(string prefix, string after) => "<ListBucketResult>" + string.Concat(_objects
        .Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(one.Key, after) > 0).OrderBy(one => one.Key, StringComparer.Ordinal)
        .Select(one => $"<Contents><Key>{one.Key}</Key><LastModified>{one.Value.At:yyyy-MM-ddTHH:mm:ss.fffZ}</LastModified><Size>{one.Value.Content.Length}</Size></Contents>"))
        + "<IsTruncated>false</IsTruncated></ListBucketResult>";

    private static Task Say(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
