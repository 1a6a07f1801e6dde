using JasperFx;
using Marten.Exceptions;

namespace Casework.Application.Store;

/// <summary>
/// Two clicks at once: the loser looks again once, so that it hears what the winner did; then it is told that the case changed.
/// The second attempt is told to wait for its turn at the case, so that it does not lose again to the next in the crowd.
/// </summary>
internal static class LostRace
{
    /// <param name="lostAgain">The answer where the second attempt loses too.</param>
    public static async Task<T> TryTwice<T>(Func<bool, Task<T>> attempt, T lostAgain)
    {
        try
        {
            return await TryTwice(attempt);
        }
        catch (Exception e) when (IsLostRace(e))
        {
            return lostAgain;
        }
    }

    /// <summary>As above; where the second attempt loses too, its exception.</summary>
    public static async Task<T> TryTwice<T>(Func<bool, Task<T>> attempt)
    {
        try
        {
            return await attempt(false);
        }
        catch (Exception e) when (IsLostRace(e))
        {
            return await attempt(true);
        }
    }

    public static bool IsLostRace(Exception e) =>
        e is LostRaceException or ConcurrencyException or DocumentAlreadyExistsException or StreamLockedException
        || (e is MartenCommandException { InnerException: Npgsql.PostgresException { SqlState: "23505" or "40001" or "40P01" } });
}

/// <summary>What was found is no longer so; looking again will show what is.</summary>
internal sealed class LostRaceException() : Exception("The case changed while it was looked at.");
