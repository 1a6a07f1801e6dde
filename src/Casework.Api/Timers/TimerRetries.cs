using Casework.Api.Commands;
using JasperFx;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Casework.Api.Timers;

internal static class TimerRetries
{
    /// <summary>A wake-up or a command that meets somebody else at the case, or no database, comes back: it is the only one that there is.</summary>
    public static void RetryTimers(this WolverineOptions options)
    {
        options.OnException<ConcurrencyException>().RetryWithCooldown(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1))
            .Then.ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        options.OnException<TryAgainException>().RetryWithCooldown(TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5))
            .Then.ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        options.OnException<NpgsqlException>().ScheduleRetry(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
    }
}
