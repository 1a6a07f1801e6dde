using Marten;
using Npgsql;

namespace Casework.Projections.Events;

/// <summary>A connection of one's own to the database of the store, for what is read or written without a session.</summary>
public static class Connecting
{
    public static async Task<NpgsqlConnection> Connect(this IDocumentStore store, CancellationToken cancellation)
    {
        var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>One value.</summary>
    public static async Task<T> Ask<T>(this NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
