using JasperFx;
using Marten.Exceptions;

namespace Casework.Api.Door;

/// <summary>Two clicks at once: the loser looks again once, so that it hears what the winner did; then it is told that the case changed.</summary>
internal static class LostRace
{
    public static async Task<IResult> TryTwice(Func<Task<IResult>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (Exception e) when (IsLostRace(e))
        {
            // Looked at again below.
        }

        try
        {
            return await attempt();
        }
        catch (Exception e) when (IsLostRace(e))
        {
            return Problem.Of(409, "changed-meanwhile").ToResult();
        }
    }

    private static bool IsLostRace(Exception e) =>
        e is ConcurrencyException or DocumentAlreadyExistsException or StreamLockedException
        || (e is MartenCommandException { InnerException: Npgsql.PostgresException { SqlState: "23505" or "40001" or "40P01" } });
}
