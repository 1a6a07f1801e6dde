using System.Runtime.ExceptionServices;
using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// The one pool of connections of the application: Marten, Wolverine and whoever asks the database by itself take theirs from it.
/// No connection is handed out that does not work as the application's role, as behind a pooler that drops start-up options,
/// and none is handed on that an error left in doubt.
/// </summary>
internal sealed class ApplicationDatabase : IDisposable
{
    public const string WhoAmI = "select current_user::text";

    public ApplicationDatabase(StoreSettings settings)
    {
        var builder = new NpgsqlDataSourceBuilder(settings.ApplicationConnection);
        builder.UsePhysicalConnectionInitializer(Check, CheckAsync);
        Pool = builder.Build();
        AppDomain.CurrentDomain.FirstChanceException += Notice;
    }

    public NpgsqlDataSource Pool { get; }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Notice;
        Pool.Dispose();
    }

    /// <summary>What comes of rows, constraints, serialisation and our own functions is thrown while a statement runs, so after it was bound.</summary>
    public static bool LeavesDoubt(PostgresException error) =>
        error.SqlState is not ("40001" or "P0001") && !error.SqlState.StartsWith("23", StringComparison.Ordinal);

    /// <summary>
    /// Where a statement is prepared and bound in one go and binding fails, the server keeps it, and Npgsql remembers it without its columns
    /// (npgsql#6391): the next who runs it on that connection cannot read its rows. The error is noticed when it is thrown, before the
    /// connection can go back to the pool. The price is a new pool.
    /// </summary>
    private void Notice(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (thrown.Exception is PostgresException error && LeavesDoubt(error)) Pool.Clear();
    }

    private static void Check(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(WhoAmI, connection);
        Judge(command.ExecuteScalar());
    }

    private static async Task CheckAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(WhoAmI, connection);
        Judge(await command.ExecuteScalarAsync());
    }

    private static void Judge(object? role)
    {
        if (role is not StoreSettings.ApplicationRole) throw new WrongRoleException((string?)role);
    }
}

/// <summary>The database works as another role than the application's, so that its rights would not be the lesser ones.</summary>
public sealed class WrongRoleException(string? role) : Exception(
    $"The database works as {role}, not as {StoreSettings.ApplicationRole}: a pooler in between drops the start-up option that says so. "
    + "Let it pass start-up options, or connect without it.");
