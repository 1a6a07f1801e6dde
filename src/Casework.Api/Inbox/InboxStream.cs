using Casework.Application.Access;
using Casework.Application.Inbox;
using Casework.Http.Requests;

namespace Casework.Api.Inbox;

/// <summary>
/// One connection that follows the inbox, as server-sent events (HTML Living Standard 9.2). Whoever comes back with Last-Event-ID first hears what they missed;
/// where that is too much or too long ago they hear <c>reset</c> and read their list anew. It ends with the token, and when the system stops.
/// </summary>
internal sealed class InboxStream(InboxListeners listeners, InboxFollower follower, InboxSettings settings, IHostApplicationLifetime lifetime) : IResult
{
    public const string MediaType = "text/event-stream";

    public async Task ExecuteAsync(HttpContext http)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        if (TokenEnd(http) is { } left) end.CancelAfter(left);
        http.Response.ContentType = MediaType;
        http.Response.Headers.CacheControl = "no-store";
        // Proxies that gather answers would keep changes back.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await Follow(http, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Gone, signed out, or stopping: each is a way to end.
        }
    }

    private async Task Follow(HttpContext http, CancellationToken end)
    {
        var (listener, from) = await listeners.Add(new InboxViewer(http.Caller(AllowedRoles.Officials).Actor).All, end);
        try
        {
            var served = await Missed(http, listener, from, end);
            while (!listener.Waiting.Completion.IsCompleted) served = Math.Max(served, await Next(http, listener, served, end));
        }
        finally
        {
            listeners.Remove(listener);
        }
    }

    /// <summary>What happened since the last id that the caller had; then the id from which they follow.</summary>
    private async Task<long> Missed(HttpContext http, Listener listener, long from, CancellationToken end)
    {
        if (http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last)
        {
            if (!long.TryParse(last, out var had) || await follower.Between(had, from, end) is not { } missed) await Send(http, $"id: {from}\nevent: reset\ndata: {{}}\n\n", end);
            else
            {
                foreach (var change in missed) await Say(http, listener, change, end);
                // Another node may have been ahead of this one: what it told is not told again.
                from = Math.Max(from, had);
            }
        }

        await Send(http, $"retry: {settings.RetryMilliseconds}\nid: {from}\n\n", end);
        return from;
    }

    /// <summary>The next change or, when nothing happens for a while, a sign of life with the id up to which the caller knows everything.</summary>
    private async Task<long> Next(HttpContext http, Listener listener, long served, CancellationToken end)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(end);
        quiet.CancelAfter(settings.Heartbeat);
        var upTo = listeners.Position;
        try
        {
            if (!listener.Waiting.TryRead(out var change)) change = await listener.Waiting.ReadAsync(quiet.Token);
            if (change.Position > served) await Say(http, listener, change, end);
            return change.Position;
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            await Send(http, $": still here\nid: {Math.Max(served, upTo)}\n\n", end);
            return upTo;
        }
        catch (System.Threading.Channels.ChannelClosedException)
        {
            return served;
        }
    }

    private static Task Say(HttpContext http, Listener listener, InboxChange change, CancellationToken end) =>
        change.For(listener.Audiences) is { } text ? Send(http, text, end) : Task.CompletedTask;

    private static async Task Send(HttpContext http, string text, CancellationToken end)
    {
        await http.Response.WriteAsync(text, end);
        await http.Response.Body.FlushAsync(end);
    }

    /// <summary>How long the token is still good for, by the clock by which it was checked.</summary>
    private static TimeSpan? TokenEnd(HttpContext http) => long.TryParse(http.User.FindFirst("exp")?.Value, out var seconds)
        ? TimeSpan.FromTicks(Math.Clamp((DateTimeOffset.FromUnixTimeSeconds(seconds) - TimeProvider.System.GetUtcNow()).Ticks, 1, TimeSpan.TicksPerDay))
        : null;
}

/// <param name="Heartbeat">After how much silence a sign of life is sent; shorter than proxies wait.</param>
internal sealed record InboxSettings(TimeSpan Heartbeat)
{
    /// <summary>After how long a browser comes back when the connection broke.</summary>
    public int RetryMilliseconds => 2000;

    public static InboxSettings From(IConfiguration configuration) => new(TimeSpan.FromSeconds(configuration.GetValue("Inbox:HeartbeatSeconds", 15)));
}
