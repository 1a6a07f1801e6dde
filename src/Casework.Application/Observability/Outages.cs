using Casework.Application.Background;
using Casework.Application.Reading;

namespace Casework.Application.Observability;

/// <summary>
/// One line in the log when the database is away, slow or full, and one when readings can be stored again; not one for each request in between.
/// </summary>
public sealed partial class Outages(StoredReading reading, OutageState state, ILogger<Outages> log) : EnduringWork(log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _began = new(0);
    private long _refused;

    /// <summary>A request was refused for it.</summary>
    /// <param name="failure">What failed, without anything of the request.</param>
    public void Noticed(string failure)
    {
        Interlocked.Increment(ref _refused);
        if (!state.Begin()) return;
        LogBegan(log, failure);
        _began.Release();
    }

    protected override async Task Work(CancellationToken stopping)
    {
        using var ticks = new PeriodicTimer(Interval, TimeProvider.System);
        while (!stopping.IsCancellationRequested)
        {
            // After a failure of its own it goes on with the episode that it was in.
            if (!state.Lasts) await _began.WaitAsync(stopping);
            if (!state.Lasts) continue;
            var since = TimeProvider.System.GetTimestamp();
            while (!await reading.IsPossible(stopping)) await ticks.WaitForNextTickAsync(stopping);
            state.End();
            LogEnded(log, (int)TimeProvider.System.GetElapsedTime(since).TotalSeconds, Interlocked.Exchange(ref _refused, 0));
        }
    }

    [LoggerMessage(LogLevel.Error, "The database is away, slow or full ({Failure}): requests are answered with 503 until readings can be stored again.")]
    private static partial void LogBegan(ILogger logger, string failure);

    [LoggerMessage(LogLevel.Warning, "Readings can be stored again after {Seconds} s; {Refused} requests were answered with 503.")]
    private static partial void LogEnded(ILogger logger, int seconds, long refused);
}

/// <summary>Whether the database is away: then what works in the background and tries again by itself need not say so each time.</summary>
public sealed class OutageState
{
    private static readonly string[] Retrying =
        ["Wolverine", "Casework.Delivery", "Casework.Application.Inbox", "Casework.Sealing", "Casework.Api.Observability.Pulse"];

    private int _lasts;

    public bool Lasts => Volatile.Read(ref _lasts) == 1;

    /// <returns>False when it had begun.</returns>
    public bool Begin() => Interlocked.Exchange(ref _lasts, 1) == 0;

    public void End() => Volatile.Write(ref _lasts, 0);

    public void Quieten(IHostApplicationBuilder builder)
    {
        foreach (var category in Retrying)
        {
            var usual = Usual(builder.Configuration.GetSection("Logging:LogLevel"), category);
            builder.Logging.AddFilter(category, level => level == LogLevel.Critical || (level >= usual && !Lasts));
        }
    }

    private static LogLevel Usual(IConfiguration levels, string category) =>
        levels.GetChildren().Where(level => level.Key == "Default" || category.StartsWith(level.Key, StringComparison.Ordinal))
            .OrderBy(level => level.Key == "Default" ? 0 : level.Key.Length)
            .Select(level => Enum.TryParse<LogLevel>(level.Value, out var named) ? named : LogLevel.Information)
            .LastOrDefault(LogLevel.Information);
}
