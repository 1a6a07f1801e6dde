using Casework.Application.Commands;

namespace Casework.Http.Requests;

/// <summary>The body of a request.</summary>
public sealed class HttpBody(HttpContext http) : IBodySource
{
    public async Task<ReadBody<T>> Json<T>(bool optional) where T : class
    {
        var bytes = await RequestBody.Bytes(http.Request, http.RequestAborted);
        var (body, malformed) = RequestBody.Parse<T>(http.Request, bytes, optional);
        return new(body, malformed, StoredAnswers.Hash(bytes));
    }
}
