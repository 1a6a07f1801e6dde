using Npgsql;

namespace Casework.Application.Store;

/// <summary>
/// Readings lie in a table for each month (UTC), so that only the newest indexes grow and a month that has ended goes as a whole. An id begins with its
/// time, so it says the month. What belongs to no month that was made lies in a table for the rest.
/// </summary>
internal sealed record ReadingMonths(string Schema)
{
    private string Table => $"{Schema}.mt_doc_readentry";

    private string FirstId => $"{Schema}.first_id_of";

    /// <summary>SQL for the first id of the month in which the moment of this parameter lies.</summary>
    public string MonthOf(string moment) => $"{FirstId}(date_trunc('month', {moment}, 'UTC'))";

    /// <summary>Makes this month and the next two, and drops those that lie wholly before another month; the owner's, since the application's role makes and drops no tables.</summary>
    public string Keep => $"{Schema}.keep_reading_months";

    /// <summary>Can be run again and again, and by several nodes at once. It does not wait long for others, who would wait for it: what it cannot do now it does the next day.</summary>
    public string Sql => $"""
        {FirstIdSql}
        create table if not exists {Table}_default partition of {Table} default;
        create or replace function {Keep}(today timestamptz, oldest timestamptz) returns void language plpgsql security definer
            set search_path = pg_catalog, pg_temp set timezone = 'UTC' set lock_timeout = '2s' as $$ declare month timestamptz; name text; ended regclass; begin
            for month in select generate_series(date_trunc('month', today), date_trunc('month', today) + interval '2 months', interval '1 month') loop
                name := '{Table}_' || to_char(month, 'YYYY_MM');
                continue when to_regclass(name) is not null;
                begin
                    execute format('create table %s partition of {Table} for values from (%L) to (%L)', name, {FirstId}(month), {FirstId}(month + interval '1 month'));
                exception when invalid_object_definition or check_violation or duplicate_table or unique_violation or lock_not_available then null;
                end;
            end loop;
            for ended in select c.oid from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = '{Table}'::regclass
                and substring(pg_get_expr(relpartbound, c.oid) from 'TO \(''([^'']+)''\)')::uuid <= {FirstId}(date_trunc('month', oldest)) loop
                begin
                    execute format('drop table %s', ended);
                exception when lock_not_available then null;
                end;
            end loop;
        end $$;
        revoke all on function {Keep}(timestamptz, timestamptz) from public;
        grant execute on function {Keep}(timestamptz, timestamptz), {FirstId}(timestamptz) to {StoreSettings.ApplicationRole};
        """;

    /// <summary>
    /// The one table of an earlier release becomes the first part of the new one, up to the month after next. It is looked through before anybody has to wait,
    /// and nodes of that release go on writing into the new one.
    /// </summary>
    public async Task Divide(NpgsqlConnection owner, DateTimeOffset now, CancellationToken cancellation)
    {
        await Ask(owner, $"select pg_advisory_lock(hashtextextended('{Schema}.months', 0))", cancellation);
        if (await Ask(owner, $"select relkind = 'r' from pg_class where oid = to_regclass('{Table}')", cancellation) is true)
        {
            await Ask(owner, FirstIdSql, cancellation);
            var until = await Ask(owner, Until, cancellation, now);
            await Ask(owner, $"alter table {Table} drop constraint if exists months, add constraint months check (id < '{until}') not valid", cancellation);
            await Ask(owner, $"alter table {Table} validate constraint months", cancellation);
            await Ask(owner, FirstPart(until), cancellation);
        }

        await Ask(owner, $"select pg_advisory_unlock(hashtextextended('{Schema}.months', 0))", cancellation);
    }

    /// <summary>The month after next, of now or of the last reading: somebody's clock may have run ahead.</summary>
    private string Until => $"""
        select {FirstId}((date_trunc('month', greatest($1, last) at time zone 'UTC') + interval '2 months') at time zone 'UTC')
        from (select to_timestamp(max(('x' || left(translate(id::text, '-', ''), 12))::bit(48)::bigint) / 1000.0) as last from (select id from {Table} order by id desc limit 1) as newest) as readings
        """;

    private string FirstIdSql => $"""
        create or replace function {FirstId}(moment timestamptz) returns uuid immutable language sql
            return (lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
        """;

    private string FirstPart(object? until) => $"""
        begin;
        alter table {Table} rename to mt_doc_readentry_before;
        alter table {Table}_before rename constraint pkey_mt_doc_readentry_id to pkey_mt_doc_readentry_before_id;
        alter index if exists {Table}_idx_case_ids rename to mt_doc_readentry_before_idx_case_ids;
        alter index if exists {Table}_idx_reader_id rename to mt_doc_readentry_before_idx_reader_id;
        create table {Table} (like {Table}_before including defaults, constraint pkey_mt_doc_readentry_id primary key (id)) partition by range (id);
        alter table {Table} attach partition {Table}_before for values from (minvalue) to ('{until}');
        alter table {Table}_before drop constraint months;
        grant select, insert, update, delete on {Table} to {StoreSettings.ApplicationRole};
        commit;
        """;

    private static async Task<object?> Ask(NpgsqlConnection owner, string sql, CancellationToken cancellation, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, owner) { CommandTimeout = 0 };
        command.Parameters.AddRange(values.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return await command.ExecuteScalarAsync(cancellation);
    }
}
