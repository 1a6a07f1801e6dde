using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Domain;
using Casework.Domain.Officials;
using Casework.Domain.Terms;
using Casework.Http.Answers;
using Casework.Projections.Events;
using Marten;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Officials;

/// <summary>An official as others find them, to give work to.</summary>
/// <param name="Available">False when no work should go to them now.</param>
/// <param name="Availability">What they say themselves.</param>
/// <param name="Absent">The days on which they are not there, from now on or later.</param>
public sealed record OfficialAnswer(
    string OfficialId, string Name, IReadOnlyList<PlacementAnswer> Placements, bool Active, bool Available, Availability Availability, AbsenceAnswer? Absent)
{
    internal static OfficialAnswer Of(DirectoryEntry entry, DateOnly today) => new(
        entry.OfficialId,
        entry.Name,
        [.. entry.Placements.Select(placement => new PlacementAnswer(placement.Role, placement.Desk, placement.Organisation))],
        entry.Active,
        entry.IsAvailable(today),
        entry.Availability,
        entry.Absence is { } absence && absence.Until >= today ? new(absence.From, absence.Until, absence.Substitute) : null);
}

/// <param name="Until">The last day.</param>
/// <param name="Substitute">Who stands in for them.</param>
public sealed record AbsenceAnswer(DateOnly From, DateOnly Until, string? Substitute);

public sealed record PlacementAnswer(Role Role, string? Desk, string? Organisation);

/// <summary>The directory of officials, by name; for any official.</summary>
public static class GetOfficialsEndpoint
{
    [WolverineGet("/api/v1/officials"), Answers(200, typeof(PageOf<OfficialAnswer>))]
    [Asks("desk", Description = "A code of the catalogue: whoever works there.")]
    [Asks("organisation", Description = "A code of the catalogue: whoever works there.")]
    [Asks("role", OneOf = ["firstLine", "secondLine", "mediator", "coordinator", "auditor", "serviceOwner", "recordsManager", "privacyOfficer"], Description = "Whoever has this role.")]
    [Asks("q", Description = "A part of the name, or the id.")]
    [Asks("limit", typeof(int)), Asks("cursor")]
    public static async Task<IResult> Get(HttpContext http, IDocumentStore store, TimeProvider time)
    {
        if (http.Refusal(AllowedRoles.AnyOfficial) is { } refusal) return refusal.ToResult();
        var given = http.Request.Parameters();
        var (limit, after) = (given.Limit(), given.Cursor()?.Split('\n'));
        if (after is not (null or [_, _])) given.Fault("cursor", "unreadable-cursor");
        var role = given.OneOf("role", [.. AllowedRoles.AnyOfficial.Roles.Select(WireName.Of)]);
        if (given.Text("q") is { Length: > 200 }) given.Fault("q", "too-long", "200");
        if (given.Problem is { } problem) return problem.ToResult();

        var found = await Find(store, given.Text("desk"), given.Text("organisation"), role, given.Text("q"), after, limit + 1, http.RequestAborted);
        var next = found.Count > limit ? QueryParameters.Opaque($"{found[limit - 1].Name}\n{found[limit - 1].OfficialId}") : null;
        var today = LocalDay.Of(time.GetUtcNow());
        return new ViewAnswer(new Page([.. found.Take(limit).Select(entry => OfficialAnswer.Of(entry, today))], next, null));
    }

    private static async Task<List<DirectoryEntry>> Find(
        IDocumentStore store, string? desk, string? organisation, string? role, string? words, string[]? after, int most, CancellationToken cancellation)
    {
        await using var connection = await store.Connect(cancellation);
        await using var command = new NpgsqlCommand(
            $"""
            select d.data from {store.Options.Schema.For<DirectoryEntry>()} d
            where ($1 = '' or d.data -> 'placements' @> jsonb_build_array(jsonb_build_object('desk', $1)))
                and ($2 = '' or d.data -> 'placements' @> jsonb_build_array(jsonb_build_object('organisation', $2)))
                and ($3 = '' or d.data -> 'placements' @> jsonb_build_array(jsonb_build_object('role', $3)))
                and ($4 = '' or d.data ->> 'name' ilike '%' || $4 || '%' or d.data ->> 'officialId' = $5)
                and (d.data ->> 'name', d.data ->> 'officialId') > ($6, $7)
            order by d.data ->> 'name', d.data ->> 'officialId' limit $8
            """, connection);
        string[] texts = [desk ?? "", organisation ?? "", role ?? "", Escaped(words ?? ""), words ?? "", after?[0] ?? "", after?[1] ?? ""];
        command.Parameters.AddRange(texts.Select(text => new NpgsqlParameter { Value = text }).Append(new() { Value = most }).ToArray());
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var serializer = store.Options.Serializer();
        List<DirectoryEntry> found = [];
        while (await row.ReadAsync(cancellation)) found.Add(serializer.FromJson<DirectoryEntry>(new MemoryStream(row.GetFieldValue<byte[]>(0), writable: false)));
        return found;
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
