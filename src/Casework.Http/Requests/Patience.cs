using Casework.Application.Store;

namespace Casework.Http.Requests;

/// <summary>
/// Ends a request whose answer has not begun after the time of <see cref="StoreSettings.Patience"/>: the database is slow, or something behind it.
/// An answer that has begun, such as a stream or a download, may take its time, and so may a document that comes in.
/// </summary>
public sealed class Patience(CancellationTokenSource end, TimeSpan length)
{
    public static void Use(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<StoreSettings>();
        app.Use((http, next) => Within(settings.Patience - settings.Reaching, http, next));
    }

    /// <summary>Time does not count while the caller is the one who takes it.</summary>
    public static void Pause(HttpContext http) => http.Features.Get<Patience>()?.Set(Timeout.InfiniteTimeSpan);

    public static void Resume(HttpContext http) => http.Features.Get<Patience>()?.Begin();

    private void Begin() => Set(length);

    private void Set(TimeSpan rest) => end.CancelAfter(rest);

    private static async Task Within(TimeSpan length, HttpContext http, RequestDelegate next)
    {
        var caller = http.RequestAborted;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(caller);
        http.Features.Set(new Patience(end, length));
        http.RequestAborted = end.Token;
        http.Response.OnStarting(() => { Pause(http); return Task.CompletedTask; });
        Resume(http);
        try
        {
            await next(http);
        }
        catch (Exception e) when (e is not BadHttpRequestException && end.IsCancellationRequested && !caller.IsCancellationRequested)
        {
            throw new OutOfPatienceException(e);
        }
        finally
        {
            http.Features.Set<Patience>(null);
            http.RequestAborted = caller;
        }
    }
}
