using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Outbox;

/// <summary>An HTTP server of somebody else: keeps what it was sent, and answers what the test says.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _running;

    public Receiver()
    {
        Address = $"http://127.0.0.1:{FreePort.Next()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _running = Listen();
    }

    public string Address { get; }

    public ConcurrentQueue<Posted> All { get; } = new();

    /// <summary>The status for a path; 3xx send on to /elsewhere.</summary>
    public Func<string, int> Answers { get; set; } = _ => 200;

    public Posted[] At(string path) => [.. All.Where(posted => posted.Path == path)];

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _running;
    }

    private async Task Listen()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var path = context.Request.Url!.AbsolutePath;
                All.Enqueue(new(path, context.Request.Headers.AllKeys.ToDictionary(name => name!.ToLowerInvariant(), name => context.Request.Headers[name]!), await reader.ReadToEndAsync()));
                context.Response.StatusCode = Answers(path);
                if (context.Response.StatusCode is >= 300 and < 400) context.Response.RedirectLocation = Address + "/elsewhere";
                context.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}

public sealed record Posted(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;
}
