using JasperFx;
using Marten.Exceptions;

namespace Casework.Api.Door;

/// <summary>
/// Two clicks at once: the loser looks again once, so that it hears what the winner did; then it is told that the case changed.
/// The second attempt is told to wait for its turn at the case, so that it does not lose again to the next in the crowd.
/// </summary>
internal static class LostRace
{
    public static async Task<IResult> TryTwice(Func<bool, Task<IResult>> attempt)
    {
        try
        {
            return await attempt(false);
        }
        catch (Exception e) when (IsLostRace(e))
        {
            // Looked at again below.
        }

        try
        {
            return await attempt(true);
        }
        catch (Exception e) when (IsLostRace(e))
        {
            return Problem.Of(409, "changed-meanwhile").ToResult();
        }
    }

    internal static bool IsLostRace(Exception e) =>
        e is LostRaceException or ConcurrencyException or DocumentAlreadyExistsException or StreamLockedException
        || (e is MartenCommandException { InnerException: Npgsql.PostgresException { SqlState: "23505" or "40001" or "40P01" } });
}

/// <summary>What was found is no longer so; looking again will show what is.</summary>
internal sealed class LostRaceException() : Exception("The case changed while it was looked at.");
