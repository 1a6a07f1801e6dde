namespace Casework.Application.Store;

/// <summary>
/// What moves a case between the two partitions of the events: functions of a role of its own, which changes where rows stand and nothing else. Only what its
/// history says is archived goes in, and what comes out, for a destruction or a correction, must be in again when the transaction commits.
/// </summary>
internal sealed record ArchiveFunctions(string Schema)
{
    public string PutIn => $"{Schema}.archive_stream";

    public string TakeOut => $"{Schema}.take_out_of_archive";

    private string Move => $"{Schema}.move_stream";

    private string Stays => $"{Schema}.stays_archived";

    private static string Role => StoreSettings.ArchiveRole;

    /// <summary>Can be run again and again. The stream is locked before it is moved: nothing is appended to it in between.</summary>
    public string Sql => $"""
        grant {Role} to current_user;
        grant usage, create on schema {Schema} to {Role};
        grant select, insert, delete, update (is_archived) on {Schema}.mt_streams to {Role};
        grant select, update (is_archived) on {Schema}.mt_events to {Role};
        create or replace function {Move}(stream uuid, archived boolean) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$ begin
            perform from {Schema}.mt_streams where id = stream for update;
            insert into {Schema}.mt_streams select (jsonb_populate_record(s, jsonb_build_object('is_archived', archived))).* from {Schema}.mt_streams s where id = stream and is_archived <> archived;
            update {Schema}.mt_events set is_archived = archived where stream_id = stream and is_archived <> archived;
            delete from {Schema}.mt_streams where id = stream and is_archived <> archived;
        end $$;
        create or replace function {PutIn}(stream uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
            if not exists (select from {Schema}.mt_events where stream_id = stream and type = 'case-archived') then
                raise exception 'The history of this case does not say that it is archived.' using errcode = 'CW001';
            end if;
            perform {Move}(stream, true);
        end $$;
        create or replace function {TakeOut}(stream uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
            perform {Move}(stream, false);
        end $$;
        create or replace function {Stays}() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin
            if not exists (select from {Schema}.mt_streams where id = old.id and is_archived) then
                raise exception 'What is archived stays archived.' using errcode = 'CW002';
            end if;
            return null;
        end $$;
        do $$ begin
            if not exists (select from pg_trigger where tgrelid = '{Schema}.mt_streams_archived'::regclass and tgname = 'stays_archived') then
                create constraint trigger stays_archived after delete on {Schema}.mt_streams_archived deferrable initially deferred for each row execute function {Stays}();
            end if;
        end $$;
        do $$ declare f regprocedure; begin
            foreach f in array array['{Move}(uuid, boolean)', '{PutIn}(uuid)', '{TakeOut}(uuid)', '{Stays}()']::regprocedure[] loop
                execute format('alter function %s owner to {Role}', f);
                execute format('revoke all on function %s from public, {StoreSettings.ApplicationRole}', f);
            end loop;
        end $$;
        grant execute on function {PutIn}(uuid), {TakeOut}(uuid) to {StoreSettings.ApplicationRole};
        revoke create on schema {Schema} from {Role};
        """;
}
