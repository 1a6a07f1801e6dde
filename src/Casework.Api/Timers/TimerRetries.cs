using JasperFx;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Casework.Api.Timers;

internal static class TimerRetries
{
    /// <summary>A wake-up that meets somebody else at the case, or no database, comes back: it is the only one that the case has.</summary>
    public static void RetryTimers(this WolverineOptions options)
    {
        options.OnException<ConcurrencyException>().RetryWithCooldown(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1))
            .Then.ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        options.OnException<NpgsqlException>().ScheduleRetry(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
    }
}
