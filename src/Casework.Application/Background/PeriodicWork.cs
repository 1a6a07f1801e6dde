using Npgsql;

namespace Casework.Application.Background;

/// <summary>Work that is done again and again. A round that fails is logged by the kind of its failure; the next one tries again.</summary>
public abstract partial class PeriodicWork(TimeProvider time, ILogger log) : EnduringWork(log)
{
    protected TimeProvider Time => time;

    /// <summary>How long after a round the next one begins.</summary>
    protected abstract TimeSpan Pause { get; }

    /// <summary>Whether the first round begins at the start, without a pause before it.</summary>
    protected virtual bool BeginsAtOnce => false;

    protected abstract Task Round(CancellationToken cancellation);

    protected sealed override async Task Work(CancellationToken stopping)
    {
        if (BeginsAtOnce) await Try(stopping);
        while (!stopping.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stopping);
            await Try(stopping);
        }
    }

    private async Task Try(CancellationToken stopping)
    {
        try
        {
            await Round(stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailure(Log, GetType().Name, (e as PostgresException)?.SqlState ?? e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A round of {Work} failed ({Failure}); the next one tries again.")]
    private static partial void LogFailure(ILogger logger, string work, string failure);
}
