using Casework.Application.Json;

namespace Casework.Application.Commands;

/// <summary>JSON that was made here: of a form, or of a message.</summary>
public sealed class JsonBody(byte[] bytes) : IBodySource
{
    public Task<ReadBody<T>> Json<T>(bool optional) where T : class
    {
        var (body, malformed) = Body.Parse<T>(bytes, optional);
        return Task.FromResult(new ReadBody<T>(body, malformed, StoredAnswers.Hash(bytes)));
    }
}
