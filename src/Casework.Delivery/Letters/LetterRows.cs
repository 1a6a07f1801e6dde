using Casework.Application.Store;
using Casework.Delivery.Outbox;
using Casework.Domain;
using Casework.Projections.Cases;
using Casework.Projections.Events;
using Marten;
using Npgsql;

namespace Casework.Delivery.Letters;

/// <summary>Letters are the deliveries on paper: the desk of the case prints them and sees to the envelope.</summary>
public static class LetterRows
{
    public static async Task<List<LetterAnswer>> Of(
        IDocumentStore store, OutboxTables tables, Actor official, string? status, Guid? after, int most, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            select d.id, d.case_id, d.case_number, d.created_at, d.status, d.settled_at, d.address is not null or r.data #>> '{"{state,reachedBy,address,keyId}"}' is not null
            from {tables.Deliveries} d join {store.Options.Schema.For<CaseRecord>()} r on r.id = d.case_id
            where d.channel = 'paper' and d.desk = $1 and ($2 = '' or d.status = $2)
                and (d.created_at, d.id) > (coalesce((select created_at from {tables.Deliveries} where id = $3), '-infinity'), $3)
            order by d.created_at, d.id limit $4
            """, connection)
        { Parameters = { new() { Value = official.Desk ?? "" }, new() { Value = Stored(status) }, new() { Value = after ?? Guid.Empty }, new() { Value = most } } };
        await using var row = await command.ExecuteReaderAsync(cancellation);
        List<LetterAnswer> found = [];
        while (await row.ReadAsync(cancellation))
            found.Add(new(row.GetGuid(0), row.GetGuid(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), Said(row.GetString(4)), row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5), row.GetBoolean(6)));
        return found;
    }

    /// <summary>A letter of this official's desk, or null.</summary>
    public static async Task<OutboxMessage?> Find(IDocumentStore store, OutboxTables tables, Actor official, Guid letterId, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        return await DeliveryRows.Find(connection, tables, letterId, cancellation) is { Channel: OutboxMessage.Paper } letter && letter.Desk == official.Desk ? letter : null;
    }

    /// <returns>False when somebody else has printed it before.</returns>
    public static async Task<bool> Print(IDocumentStore store, OutboxTables tables, Guid letterId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var print = new NpgsqlCommand($"update {tables.Deliveries} set status = 'sent', settled_at = $2, attempts = attempts + 1 where id = $1 and status = 'pending'", connection)
        { Parameters = { new() { Value = letterId }, new() { Value = now } } };
        return await connection.Commit(() => print.ExecuteNonQueryAsync(cancellation)) == 1;
    }

    private static string Stored(string? status) => status switch { "toPrint" => "pending", "printed" => "sent", _ => "" };

    private static string Said(string stored) => stored == "sent" ? "printed" : "toPrint";
}
