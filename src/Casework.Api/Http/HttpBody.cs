using Casework.Api.Commands;

namespace Casework.Api.Http;

/// <summary>The body of a request.</summary>
internal sealed class HttpBody(HttpContext http) : IBodySource
{
    public async Task<ReadBody<T>> Json<T>(bool optional) where T : class
    {
        var bytes = await Body.Bytes(http.Request, http.RequestAborted);
        var (body, malformed) = Body.Parse<T>(http.Request, bytes, optional);
        return new(body, malformed, StoredAnswers.Hash(bytes));
    }
}

/// <summary>JSON that was made here: of a form, or of a message.</summary>
internal sealed class JsonBody(byte[] bytes) : IBodySource
{
    public Task<ReadBody<T>> Json<T>(bool optional) where T : class
    {
        var (body, malformed) = Body.Parse<T>(bytes, optional);
        return Task.FromResult(new ReadBody<T>(body, malformed, StoredAnswers.Hash(bytes)));
    }
}
