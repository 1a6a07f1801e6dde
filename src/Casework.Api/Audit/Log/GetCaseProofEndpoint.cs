using System.Text;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Reading;
using Casework.Http.Answers;
using Casework.Proof.Entries;
using Casework.Proof.Notes;
using Casework.Proof.Tree;
using Casework.Sealing.Logs;
using Npgsql;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>
/// Proof that the events of a case are in the log, as their rows stand now: for each the entry, and the hashes that lead from it to the root
/// of the checkpoint (RFC 6962 section 2.1.1). Whoever has the log's public key can check it without this system.
/// </summary>
public static class GetCaseProofEndpoint
{
    [WolverineGet("/api/v1/audit/cases/{caseId}/proof"), Answers(200, typeof(CaseProof))]
    public static Task<IResult> Get(Guid caseId, HttpContext http, QueryExecutor executor) => executor.Read(http, caseId, AllowedRoles.Auditors, "proof", async look =>
    {
        var log = http.RequestServices.GetRequiredService<LogReading>();
        return Results.Json(await log.Read(log.Events, (batch, connection) => Prove(look, log.Events, batch, connection), look.Cancellation));
    });

    private static async Task<CaseProof> Prove(QueryContext look, SealedEvents log, SealingBatch batch, NpgsqlConnection connection)
    {
        var head = await batch.Head(look.Cancellation) ?? new("", 0, 0, "");
        var (rows, unsealed) = await Rows(look, log, connection, head.Size);
        var tree = new ServedLog(batch).Tree(look.Cancellation);
        var events = new List<EventProof>();
        foreach (var row in rows)
        {
            var path = await tree.Inclusion(row.Leaf, head.Size);
            var entry = LogEntry.AsItStands(row);
            var holds = ProofCheck.Includes(Hash.Leaf(entry), row.Leaf, head.Size, path, RootOf(head));
            events.Add(new(row.Version, row.Leaf, row.Position, Encoding.UTF8.GetString(entry), [.. path.Select(hash => hash.ToString())], holds));
        }

        return new(head.Checkpoint, events, unsealed);
    }

    private static Hash RootOf(LogHead head) => Checkpoint.Parse(SignedNote.Parse(head.Checkpoint).Text).Root;

    private static async Task<(List<RecordedRow> Sealed, int Unsealed)> Rows(QueryContext look, SealedEvents log, NpgsqlConnection connection, long size)
    {
        await using var command = new NpgsqlCommand(
            $"select l.leaf, {RecordedRows.Columns} from {log.Events} e left join {log.Tables.Leaves} l on l.position = e.seq_id and l.leaf < $2 where e.stream_id = $1 order by e.version",
            connection)
        { Parameters = { new() { Value = look.Current.Id }, new() { Value = size } } };
        await using var reader = await command.ExecuteReaderAsync(look.Cancellation);
        var (rows, unsealed) = (new List<RecordedRow>(), 0);
        while (await reader.ReadAsync(look.Cancellation))
        {
            if (await reader.IsDBNullAsync(0, look.Cancellation)) unsealed++;
            else rows.Add(RecordedRows.Read(reader, reader.GetInt64(0), 1));
        }

        return (rows, unsealed);
    }
}

/// <summary>The proof of a case.</summary>
/// <param name="Checkpoint">The signed checkpoint that all paths lead to.</param>
/// <param name="Unsealed">Events of the last moment, which the log does not hold yet.</param>
public sealed record CaseProof(string Checkpoint, IReadOnlyList<EventProof> Events, int Unsealed);

/// <summary>The proof of one event.</summary>
/// <param name="Version">Its place in the case.</param>
/// <param name="Leaf">Its place in the log.</param>
/// <param name="Position">Its place in the order of all events.</param>
/// <param name="Entry">What the leaf is the hash of: the row as it stands, with the SHA-256 of its content.</param>
/// <param name="Path">The hashes from the leaf to the root, in base64.</param>
/// <param name="Holds">False when the row is no longer what was sealed.</param>
public sealed record EventProof(long Version, long Leaf, long Position, string Entry, IReadOnlyList<string> Path, bool Holds);
