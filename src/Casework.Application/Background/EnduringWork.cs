namespace Casework.Application.Background;

/// <summary>
/// Work that goes on beside the requests. Whatever it throws is logged by its type and the work begins anew after a pause: by itself .NET ends the whole host
/// when work like this fails.
/// </summary>
public abstract partial class EnduringWork(ILogger log) : BackgroundService
{
    protected ILogger Log => log;

    /// <summary>How long to wait before the work begins anew.</summary>
    protected virtual TimeSpan AfterFailure => TimeSpan.FromSeconds(5);

    /// <summary>Returns when there is nothing more to do, ever.</summary>
    protected abstract Task Work(CancellationToken stopping);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Work(stoppingToken);
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                LogFailure(log, GetType().Name, e.GetType().Name);
            }

            await Task.Delay(AfterFailure, TimeProvider.System, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Work} failed ({Failure}) and begins anew.")]
    private static partial void LogFailure(ILogger logger, string work, string failure);
}
