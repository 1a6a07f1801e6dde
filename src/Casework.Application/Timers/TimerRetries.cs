using Casework.Application.Commands;
using Casework.Application.Store;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;

namespace Casework.Application.Timers;

internal static class TimerRetries
{
    /// <summary>A wake-up or a command that meets somebody else at the case, or no database, comes back: it is the only one that there is.</summary>
    public static void RetryTimers(this WolverineOptions options)
    {
        options.OnException<Exception>(IsSomebodyElse).RetryWithCooldown(TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1))
            .Then.ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        options.OnException<Exception>(IsDatabase).ScheduleRetry(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
    }

    /// <summary>Somebody is at the case, or was a moment ago.</summary>
    public static bool IsSomebodyElse(Exception e) => e is TryAgainException || LostRace.IsLostRace(e);

    /// <summary>The database is away, or nobody knows whether a commit stands: looking again does nothing twice.</summary>
    public static bool IsDatabase(Exception e) => e is NpgsqlException || e.IsDatabaseAway();
}
