using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Casework.Bench;

/// <summary>One client that does one thing after the other, and remembers how long each took.</summary>
internal sealed class Client(Uri server) : IDisposable
{
    private readonly Connection _connection = new(server);

    /// <summary>Unseeded: the same citizens once more would join the cases of the round before.</summary>
    public Random Random { get; } = new();

    /// <summary>Latencies in microseconds, by what was measured.</summary>
    public Dictionary<string, List<double>> Taken { get; } = [];

    public List<string> Failures { get; } = [];

    /// <summary>Sends and measures; throws away the answer unless it is wanted.</summary>
    public JsonElement? Do(string measure, byte[] request, bool wanted = false)
    {
        var began = Stopwatch.GetTimestamp();
        var answer = _connection.Send(request);
        var taken = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        if (answer.Status is >= 200 and < 300)
        {
            if (!Taken.TryGetValue(measure, out var list)) Taken[measure] = list = new(100_000);
            list.Add(taken);
            return wanted ? Parsed(answer.Body) : null;
        }

        if (Failures.Count < 5) Failures.Add($"{measure}: {answer.Status} {Encoding.UTF8.GetString(answer.Body[..Math.Min(300, answer.Body.Length)])}");
        else Failures.Add(measure);
        return null;
    }

    private static JsonElement Parsed(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>A request as bytes, so that a read is made once and sent many times.</summary>
    public static byte[] Request(string method, string path, string? token, object? body = null, params (string Name, string Value)[] headers)
    {
        var json = body is null ? "" : JsonSerializer.Serialize(body, JsonSerializerOptions.Web);
        var text = new StringBuilder($"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (token is not null) text.Append($"Authorization: Bearer {token}\r\n");
        foreach (var (name, value) in headers) text.Append($"{name}: {value}\r\n");
        if (body is not null) text.Append("Content-Type: application/json\r\n");
        if (method != "GET") text.Append($"Content-Length: {Encoding.UTF8.GetByteCount(json)}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(json).ToString());
    }

    public void Dispose() => _connection.Dispose();
}
