namespace Casework.Http.Answers;

/// <summary>The caller already has this version of the case.</summary>
public sealed class NotModified(long version) : IResult
{
    public Task ExecuteAsync(HttpContext http)
    {
        http.Response.StatusCode = 304;
        http.Response.Headers.ETag = $"\"{version}\"";
        return Task.CompletedTask;
    }
}
