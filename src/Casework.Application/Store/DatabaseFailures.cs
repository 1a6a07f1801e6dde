using Npgsql;

namespace Casework.Application.Store;

/// <summary>Which failures say that the database is away, slow or full: then the request is refused for now, and nothing is wrong with it.</summary>
public static class DatabaseFailures
{
    /// <summary>
    /// By SQLSTATE: connection, sign-in, resources, intervention of an operator, failure of the system (classes 08, 28, 53, 57, 58), a server that only reads
    /// because another has taken over (25006), and a lock that was not to be had (55P03). Without one: whatever is wrong with the connection.
    /// </summary>
    public static bool IsDatabaseAway(this Exception e) => e.All().Any(each => each switch
    {
        WrongRoleException or OutcomeUnknownException or OutOfPatienceException => true,
        PostgresException { SqlState: "25006" or "55P03" } => true,
        PostgresException error => error.SqlState[..2] is "08" or "28" or "53" or "57" or "58",
        NpgsqlException => true,
        _ => false,
    });

    /// <summary>What failed, in words that hold nothing of the request.</summary>
    public static string Name(Exception e) =>
        e.All().OfType<PostgresException>().FirstOrDefault()?.SqlState ?? e.All().Last().GetType().Name;
}
