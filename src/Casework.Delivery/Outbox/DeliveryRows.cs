using Npgsql;
using NpgsqlTypes;

namespace Casework.Delivery.Outbox;

/// <summary>The rows of what is to be delivered: pending, until they are sent (or printed) or given up.</summary>
internal static class DeliveryRows
{
    private const string Columns = "id, event_id, case_id, case_number, channel, recipient, event_type, happened_at, version, desk, owner, language, address, attempts, created_at, rates";

    public static NpgsqlBatchCommand Insert(OutboxTables tables, OutboxMessage delivery, DateTimeOffset now) => new(
        $"insert into {tables.Deliveries} ({Columns}, status, next_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 0, $14, $15, 'pending', $14) on conflict do nothing")
    {
        Parameters =
        {
            new() { Value = delivery.Id }, new() { Value = delivery.EventId }, new() { Value = delivery.CaseId }, new() { Value = delivery.CaseNumber },
            new() { Value = delivery.Channel }, new() { Value = delivery.Recipient }, new() { Value = delivery.EventType }, new() { Value = delivery.HappenedAt.ToUniversalTime() },
            new() { Value = delivery.Version }, new() { Value = delivery.Desk }, Text(delivery.Owner), new() { Value = delivery.Language }, Text(delivery.Address),
            new() { Value = now }, new() { Value = (object?)delivery.Rates ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid },
        },
    };

    /// <summary>
    /// Takes what is due and marks it as taken, for as long as a node may be busy with it. The lease runs by the clock of the database, which all nodes share;
    /// a node that dies leaves it to run out.
    /// </summary>
    public static async Task<IReadOnlyList<OutboxMessage>> Claim(
        NpgsqlConnection connection, OutboxTables tables, bool webhooks, int most, TimeSpan lease, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            update {tables.Deliveries} set claimed_until = now() + $4, attempts = attempts + 1 where id in (
                select id from {tables.Deliveries} where status = 'pending' and next_at <= $3 and channel <> 'paper' and (channel = 'webhook') = $1
                    and (claimed_until is null or claimed_until < now()) order by next_at limit $2 for update skip locked)
            returning {Columns}
            """, connection)
        { Parameters = { new() { Value = webhooks }, new() { Value = most }, new() { Value = now }, new() { Value = lease } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<OutboxMessage> taken = [];
        while (await row.ReadAsync(cancellation)) taken.Add(Read(row));
        return taken;
    }

    /// <summary>It was taken over. The address is not needed any more.</summary>
    public static NpgsqlCommand Sent(NpgsqlConnection connection, OutboxTables tables, Guid id, DateTimeOffset now) => new(
        $"update {tables.Deliveries} set status = 'sent', settled_at = $2, claimed_until = null, failure = null, address = null where id = $1 and status = 'pending'", connection)
    { Parameters = { new() { Value = id }, new() { Value = now } } };

    /// <summary>It waits for another attempt, or is given up where there is none.</summary>
    public static NpgsqlCommand Failed(NpgsqlConnection connection, OutboxTables tables, Guid id, string failure, FailedAttempt attempt, DateTimeOffset now) => new(
        $"""
        update {tables.Deliveries} set claimed_until = null, failure = $2, attempts = $5, next_at = coalesce($3, next_at),
            status = case when $3 is null then 'dead' else status end, settled_at = case when $3 is null then $4 end where id = $1 and status = 'pending'
        """, connection)
    { Parameters = { new() { Value = id }, new() { Value = failure }, new() { Value = (object?)attempt.Next ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz }, new() { Value = now }, new() { Value = attempt.Attempts } } };

    public static OutboxMessage Read(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetFieldValue<DateTimeOffset>(7), row.GetInt64(8),
        row.GetString(9), row.IsDBNull(10) ? null : row.GetString(10), row.GetString(11), row.IsDBNull(12) ? null : row.GetString(12))
    { Attempts = row.GetInt32(13), CreatedAt = row.GetFieldValue<DateTimeOffset>(14), Rates = row.IsDBNull(15) ? null : row.GetGuid(15) };

    /// <summary>One row, for whoever prints or looks at it.</summary>
    public static async Task<OutboxMessage?> Find(NpgsqlConnection connection, OutboxTables tables, Guid id, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select {Columns} from {tables.Deliveries} where id = $1", connection) { Parameters = { new() { Value = id } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? Read(row) : null;
    }

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };
}
