using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// Columns that a release adds to the lists are filled from the documents some thousand rows at a time, before the store makes their indexes: by itself the store
/// would write the whole table once for each, in one transaction that nobody gets past. Releases of before go on meanwhile; what they write is in these columns after the next act.
/// </summary>
internal sealed class ListColumns(StoreSettings settings, int atOnce = 5_000)
{
    private static readonly (string Name, string Type, string Value)[] Added =
    [
        ("statuses", "text[]", "array(select jsonb_array_elements_text(data -> 'statuses'))"), ("services", "text[]", "array(select jsonb_array_elements_text(data -> 'services'))"),
        ("soon_from", "date", "(data ->> 'soonFrom')::date"), ("unread", "boolean", "(data ->> 'unread')::boolean"),
        ("undelivered", "boolean", "coalesce((data ->> 'undelivered')::boolean, false)"),
    ];

    private string Table => $"{settings.Schema}.mt_doc_inboxitem";

    public async Task Fill(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.OwnerConnection);
        await connection.OpenAsync(cancellation);
        if (await Ask(connection, $"select to_regclass('{Table}') is not null", cancellation) is false) return;
        // Left empty: the views are made anew then, since each reader has a line of their own.
        await Ask(connection, $"alter table {Table} add column if not exists case_id uuid", cancellation);
        if (await Ask(connection, $"select to_regclass('{Table}_idx_undelivered') is null", cancellation) is false) return;
        await Ask(connection, $"alter table {Table} {string.Join(", ", Added.Select(column => $"add column if not exists {column.Name} {column.Type}"))}", cancellation);
        for (object? last = Guid.Empty; last is Guid id;) last = await Ask(connection, Batch, cancellation, id);
    }

    /// <summary>Answers with the last id that was filled.</summary>
    private string Batch => $"""
        with next as (select id from {Table} where id > $1 order by id limit {atOnce}),
            filled as (update {Table} as d set {string.Join(", ", Added.Select(column => $"{column.Name} = {column.Value}"))} from next where d.id = next.id)
        select id from next order by id desc limit 1
        """;

    private static async Task<object?> Ask(NpgsqlConnection connection, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return await command.ExecuteScalarAsync(cancellation);
    }
}
