using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Domain;
using Marten;
using Npgsql;

namespace Casework.Projections.Rebuild;

/// <summary>A row of a view as it stands: its document, and the columns that repeat parts of it, by which lists are read.</summary>
internal sealed record StoredView(JsonObject Document, JsonObject Columns)
{
    /// <summary>The store keeps it in a column of its own, where it is a number.</summary>
    private const string Version = "version";

    /// <summary>Which the driver stores as no end at all.</summary>
    private static readonly string LastDay = DateOnly.MaxValue.ToString("O", CultureInfo.InvariantCulture);

    public static async Task<ILookup<Guid, StoredView>> Of(
        IQuerySession session, string table, string caseColumn, Guid[] ids, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select v.{caseColumn}, v.data::text, (to_jsonb(v) - 'data')::text from {table} v where v.{caseColumn} = any($1)") { Parameters = { new() { Value = ids } } };
        await using var row = (NpgsqlDataReader)await session.ExecuteReaderAsync(command, cancellation);
        var found = new List<(Guid Case, StoredView View)>();
        while (await row.ReadAsync(cancellation))
            found.Add((row.GetGuid(0), new(JsonNode.Parse(row.GetString(1))!.AsObject(), JsonNode.Parse(row.GetString(2))!.AsObject())));
        return found.ToLookup(each => each.Case, each => each.View);
    }

    /// <summary>Where what stands differs from what should, or null: the path of a field, or how many rows there are.</summary>
    public static string? Difference(IReadOnlyList<JsonObject> wanted, IReadOnlyList<StoredView> stored)
    {
        if (wanted.Count != stored.Count) return FormattableString.Invariant($"has {stored.Count} rows, and should have {wanted.Count}");
        var byId = stored.ToDictionary(view => view.Id);
        foreach (var should in wanted)
        {
            if (!byId.TryGetValue(should["id"]!.ToString(), out var view)) return "has another id";
            if (view.Revision is { } revision && should.ContainsKey(Version))
            {
                if (!JsonNode.DeepEquals(revision, should[Version])) return "is of another version";
                foreach (var document in (JsonObject[])[should, view.Document]) document.Remove(Version);
            }

            if (First(should, view.Document, "") is { } path) return $"differs at {path}";
            if (view.WrongColumn is { } column) return $"differs in the column {column}";
        }

        return null;
    }

    /// <summary>Where the document counts its versions by a number; else the column only tells one write from another.</summary>
    private JsonNode? Revision => Columns["mt_version"] is { } version && version.GetValueKind() == JsonValueKind.Number ? version : null;

    private string Id => Columns["id"]!.ToString();

    /// <summary>A column that repeats a field of the document, and does not say what that says.</summary>
    private string? WrongColumn => Columns.Where(column => !column.Key.StartsWith("mt_", StringComparison.Ordinal) && !Same(column.Value, Document[FieldOf(column.Key)]))
        .Select(column => column.Key).FirstOrDefault();

    private static string FieldOf(string column) =>
        WireName.Of(string.Concat(column.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])));

    /// <summary>The database writes moments in a form of its own.</summary>
    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other)
        || (one?.GetValueKind() == JsonValueKind.String && other?.GetValueKind() == JsonValueKind.String && Moment(one) is { } moment && moment == Moment(other));

    private static DateTimeOffset? Moment(JsonNode node) =>
        DateTimeOffset.TryParse(node.GetValue<string>() is "infinity" ? LastDay : node.GetValue<string>(),
            CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private static string? First(JsonNode? one, JsonNode? other, string path) => (one, other) switch
    {
        (JsonObject a, JsonObject b) => a.Select(field => field.Key).Union(b.Select(field => field.Key))
            .Select(name => First(a[name], b[name], path.Length == 0 ? name : $"{path}.{name}")).FirstOrDefault(found => found is not null),
        (JsonArray a, JsonArray b) when a.Count == b.Count =>
            a.Select((item, i) => First(item, b[i], FormattableString.Invariant($"{path}[{i}]")))
                .FirstOrDefault(found => found is not null),
        _ => JsonNode.DeepEquals(one, other) ? null : path,
    };
}
