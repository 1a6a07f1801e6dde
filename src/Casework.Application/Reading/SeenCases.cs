using Casework.Projections.Readers;
using Marten;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Casework.Application.Reading;

/// <summary>
/// How often each organisation looked at a case, by role and purpose, month by month: kept with the readings, so that the citizen's page
/// need not search them. Citizens' own visits are not in it, names neither.
/// </summary>
internal static class SeenCases
{
    private const string Name = "case_seen";
    private static readonly string[] Types = ["uuid", "date", "text", "text", "text", "text", "bigint", "timestamptz"];

    public static Table Table(string schema)
    {
        var table = new Table(new PostgresqlObjectName(schema, Name, SchemaUtils.IdentifierUsage.General));
        table.AddColumn<Guid>("case_id").AsPrimaryKey();
        foreach (var part in (string[])["month", "role", "desk", "organisation", "purpose"]) table.AddColumn(part, part == "month" ? "date" : "text").AsPrimaryKey();
        table.AddColumn<long>("times").NotNull();
        table.AddColumn("last_at", "timestamptz").NotNull();
        return table;
    }

    /// <summary>Adds to the counts, by eight parameters of which this is the number of the first.</summary>
    public static string Add(string schema, int first) => $"""
        insert into {schema}.{Name} as s (case_id, month, role, desk, organisation, purpose, times, last_at)
        select * from unnest({string.Join(", ", Types.Select((type, at) => $"${first + at}::{type}[]"))})
        on conflict (case_id, month, role, desk, organisation, purpose)
        do update set times = s.times + excluded.times, last_at = greatest(s.last_at, excluded.last_at)
        """;

    /// <summary>The parameters for these readings, in the order of the key, so that two nodes do not wait for each other.</summary>
    public static IEnumerable<NpgsqlParameter> Parameters(IReadOnlyList<ReadEntry> entries)
    {
        var groups = entries.Where(entry => entry.Role != "citizen").SelectMany(entry => entry.CaseIds.Select(id => (id, entry)))
            .GroupBy(seen => (Id: seen.id, Month: Month(seen.entry.At), seen.entry.Role, Desk: seen.entry.Desk ?? "", Organisation: seen.entry.Organisation ?? "", seen.entry.Purpose))
            .OrderBy(group => group.Key).ToArray();
        return
        [
            Column(group => group.Key.Id), Column(group => group.Key.Month), Column(group => group.Key.Role), Column(group => group.Key.Desk),
            Column(group => group.Key.Organisation), Column(group => group.Key.Purpose), Column(group => group.LongCount()), Column(group => group.Max(seen => seen.entry.At)),
        ];

        NpgsqlParameter Column<T>(Func<IGrouping<(Guid Id, DateOnly Month, string Role, string Desk, string Organisation, string Purpose), (Guid id, ReadEntry entry)>, T> value) =>
            new() { Value = groups.Select(value).ToArray() };
    }

    /// <summary>Whole months that lie before the one in which the oldest reading is that is still kept, the first parameter.</summary>
    public static string Purge(string schema) => $"delete from {schema}.{Name} where month < date_trunc('month', $1 at time zone 'UTC')";

    /// <summary>Selects one JSON object for each organisation, role and purpose of the case whose id this SQL gives.</summary>
    public static string Of(string schema, string caseId) => $"""
        select jsonb_build_object('role', role, 'desk', nullif(desk, ''), 'organisation', nullif(organisation, ''), 'purpose', purpose, 'times', sum(times), 'lastAt', max(last_at))
        from {schema}.{Name} where case_id = {caseId} group by role, desk, organisation, purpose
        """;

    private static DateOnly Month(DateTimeOffset at) => new(at.UtcDateTime.Year, at.UtcDateTime.Month, 1);
}
