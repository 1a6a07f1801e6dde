using Casework.Application.Reading;
using Casework.Projections.Events;
using Casework.Sealing.Logs;
using Npgsql;

namespace Casework.Api.Audit;

/// <summary>Which events an auditor looks for, over all cases.</summary>
internal sealed record EventsWanted(EventKind? Has, EventKind? Lacks, string? Author, string? ReadBy, DateTimeOffset? From, DateTimeOffset? To)
{
    public static EventsWanted Of(QueryParameters given)
    {
        var wanted = new EventsWanted(
            EventKind.Of(given, "has"), EventKind.Of(given, "lacks"), given.Text("author"), given.Text("readBy"), given.Moment("from"), given.Moment("to"));
        if (wanted.From > wanted.To) given.Fault("to", "out-of-range");
        return wanted;
    }

    public NpgsqlCommand Sql(SealedEvents log, NpgsqlConnection connection, long after, int most)
    {
        var command = new NpgsqlCommand("", connection);
        string Value(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }

        var conditions = new List<string> { $"e.seq_id > {Value(after)}", (Has ?? EventKind.Opening).Sql("e", Value) };
        if (Author is { } author) conditions.Add($"e.user_name = {Value(author)}");
        if (From is { } from) conditions.Add($"e.timestamp >= {Value(from.ToUniversalTime())}");
        if (To is { } to) conditions.Add($"e.timestamp < {Value(to.ToUniversalTime())}");
        if (Lacks is { } lacks) conditions.Add($"not exists (select from {log.Events} b where b.stream_id = e.stream_id and b.version < e.version and {lacks.Sql("b", Value)})");
        if (ReadBy is { } reader) conditions.Add(
            $"exists (select from {log.Readings} r where r.reader_id = {Value(reader)} and r.case_ids @> array[e.stream_id])");
        command.CommandText = $"""
            select e.stream_id, c.data ->> 'caseNumber', e.version, e.seq_id, e.type, e.user_name, e.timestamp
            from {log.Events} e left join {log.Cases} c on c.id = e.stream_id
            where {string.Join(" and ", conditions)} order by e.seq_id limit {Value(most)}
            """;
        return command;
    }
}

/// <summary>A kind of event by its stored name, and one fact that its content states.</summary>
internal sealed record EventKind(string Type, string? Field, string? Value)
{
    public static readonly EventKind Opening = new("case-opened", null, null);

    /// <summary>Reads type or type:field=value.</summary>
    public static EventKind? Of(QueryParameters given, string name)
    {
        if (given.Text(name) is not { } text) return null;
        var (type, fact) = text.Split(':', 2) is [var kind, var rest] ? (kind, rest.Split('=', 2)) : (text, null);
        if (!EventContract.Types.ContainsKey(type)) given.Fault(name, "unknown-value");
        else if (fact is not null && (fact.Length != 2 || fact[0].Length is 0 or > 40 || !fact[0].All(char.IsAsciiLetter))) given.Fault(name, "wrong-type");
        return new(type, fact?[0], fact is [_, var value] ? value : null);
    }

    /// <summary>The condition on a row of events under this name.</summary>
    public string Sql(string row, Func<object, string> value) =>
        Field is null ? $"{row}.type = {value(Type)}" : $"{row}.type = {value(Type)} and {row}.data ->> {value(Field)} = {value(Value!)}";
}
