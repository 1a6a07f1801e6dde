using Casework.Projections.Readers;
using Marten;
using Npgsql;

namespace Casework.Application.Reading;

/// <summary>Readings, their places in the log and the counts of who looked: one statement for all that is stored together, as a row costs less than a statement.</summary>
internal static class ReadRows
{
    public static NpgsqlCommand Insert(NpgsqlConnection connection, IReadOnlyStoreOptions options, IReadOnlyList<ReadEntry> entries)
    {
        var (schema, json) = (options.DatabaseSchemaName, entries.Select(entry => options.Serializer().ToJson(entry)).ToArray());
        var command = new NpgsqlCommand(
            $"""
            with read as (select id, data::jsonb as data, content from unnest($1::uuid[], $2::text[], $3::bytea[]) as r (id, data, content)),
            readings as (
                insert into {options.Schema.For<ReadEntry>()} (id, data, mt_version, case_ids, reader_id)
                select id, data, id, array(select jsonb_array_elements_text(data -> 'caseIds')::uuid), data ->> 'readerId' from read),
            seen as ({SeenCases.Add(schema, first: 4)})
            {ReadingPlaces.TakePlaces(schema, "read")}
            """, connection);
        NpgsqlParameter[] rows =
        [
            new() { Value = entries.Select(entry => entry.Id).ToArray() }, new() { Value = json }, new() { Value = json.Select(ReadingPlaces.ContentOf).ToArray() },
            .. SeenCases.Parameters(entries),
        ];
        command.Parameters.AddRange(rows);
        return command;
    }
}
