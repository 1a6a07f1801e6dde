using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.OpenApi;

namespace Casework.Api.Tests;

/// <summary>Somebody who talks to the API over HTTP. Paths are below /api/v1 unless they start with a tilde.</summary>
public sealed class Person(HttpClient http, string? token)
{
    public string? Token => token;

    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<Answer> Post(string path, object? body = null, params (string Name, string Value)[] headers) =>
        Send(IsPut(path) ? HttpMethod.Put : HttpMethod.Post, path, body is string raw ? raw : JsonSerializer.Serialize(body ?? new { }), headers);

    /// <summary>What takes the place of what was there.</summary>
    private static bool IsPut(string path) => path.StartsWith("/cases/", StringComparison.Ordinal) && path.EndsWith("/form-data", StringComparison.Ordinal);

    public Task<Answer> Send(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers) =>
        Transmit(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), headers);

    /// <summary>Bytes as they are, with this content type or with none.</summary>
    public Task<Answer> PostBytes(string path, byte[] bytes, string? contentType)
    {
        var content = new ByteArrayContent(bytes);
        if (contentType is not null) content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return Transmit(IsPut(path) ? HttpMethod.Put : HttpMethod.Post, path, content);
    }

    /// <summary>A file as a form, with fields beside it.</summary>
    public Task<Answer> Upload(string path, byte[] file, string name = "trouwakte.pdf", object? fields = null, params (string Name, string Value)[] headers)
    {
        var form = new MultipartFormDataContent();
        foreach (var field in JsonSerializer.SerializeToNode(fields ?? new { })!.AsObject()) form.Add(new StringContent(field.Value!.ToString()), field.Key);
        form.Add(new ByteArrayContent(file), "file", name);
        return Transmit(HttpMethod.Post, path, form, headers);
    }

    private async Task<Answer> Transmit(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('~') ? path[1..] : "/api/v1" + path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = content;
        var body = content is StringContent ? await content.ReadAsStringAsync(TestContext.Current.CancellationToken) : null;
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(bytes);
        (await OpenApiContract.Of(http)).Check(request, body, response, text);
        return new((int)response.StatusCode, text, response.Headers.ETag?.Tag, response.Content.Headers.ContentType?.MediaType, response.Headers) { Bytes = bytes, Content = response.Content.Headers };
    }
}

/// <summary>What came back.</summary>
public sealed record Answer(int Status, string Text, string? ETag, string? MediaType, HttpResponseHeaders Headers)
{
    public byte[] Bytes { get; init; } = [];

    public HttpContentHeaders? Content { get; init; }

    public JsonNode Json => JsonNode.Parse(Text)!;

    public string String(string field) => Json[field]!.GetValue<string>();

    /// <summary>The stable code of a problem answer.</summary>
    public string Problem => String("type").Split('/')[^1];

    public Answer ShouldBe(int status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }

    public void ShouldBeProblem(int status, string code)
    {
        Status.ShouldBe(status, Text);
        MediaType.ShouldBe("application/problem+json");
        Problem.ShouldBe(code);
        foreach (var text in (string[])["title", "detail"]) String(text).ShouldNotStartWith("problem.", customMessage: "a problem has words for people");
    }
}
