using System.Text.Json;
using Casework.Application.Json;

namespace Casework.Http.Answers;

/// <summary>The answer to a command: its body if it made something, the case's version as ETag, never cached.</summary>
public sealed class CaseAnswer(int status, object? body, long version, string? location = null) : IResult
{
    public object? Body => body;

    public async Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.ETag = $"\"{version}\"";
        http.Response.Headers.CacheControl = "no-store";
        if (location is not null) http.Response.Headers.Location = location;
        if (body is null) return;
        http.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(http.Response.Body, body, body.GetType(), AnswerJson.Options, http.RequestAborted);
    }
}
