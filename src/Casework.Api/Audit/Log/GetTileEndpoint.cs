using System.Globalization;
using Casework.Api.Routing;
using Casework.Application.Access;
using Casework.Application.Problems;
using Casework.Http.Answers;
using Casework.Proof.Entries;
using Casework.Proof.Tree;
using Casework.Sealing.Logs;
using Microsoft.AspNetCore.Authorization;
using Wolverine.Http;

namespace Casework.Api.Audit.Log;

/// <summary>
/// The log in the layout of C2SP tlog-tiles. The path is {level}/{index}: hashes, without sign-in; or entries/{index}: what the hashes are of,
/// made of the rows as they stand in the database now; for auditors. An index is written in groups of three digits (x001/x234/067), and a partial tile
/// ends in .p/ and its width (000.p/17). Slashes may be escaped as %2F.
/// </summary>
public static class GetTileEndpoint
{
    private const string Forever = "public, max-age=31536000, immutable";

    [WolverineGet("/api/v1/audit/log/tile/{**path}"), AllowAnonymous, Answers(200, MediaType = "application/octet-stream"), Answers(401), Answers(403), Answers(404)]
    public static Task<IResult> OfEvents(string path, HttpContext http) => Answer(path, http, http.RequestServices.GetRequiredService<SealedEvents>());

    [WolverineGet("/api/v1/audit/read-log/tile/{**path}"), AllowAnonymous, Answers(200, MediaType = "application/octet-stream"), Answers(401), Answers(403), Answers(404)]
    public static Task<IResult> OfReadings(string path, HttpContext http) => Answer(path, http, http.RequestServices.GetRequiredService<SealedReadings>());

    /// <summary>A client that takes the path for one parameter writes its slashes as %2F.</summary>
    private static Task<IResult> Answer(string path, HttpContext http, ISealed log) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Split('/', 2) switch
    {
        ["entries", var index] => Entries(http, log, TileAddress.Parse(0, index)),
        [var level, var index] when Level(level) is { } number => Hashes(http, log, TileAddress.Parse(number, index)),
        _ => Nothing,
    };

    private static Task<IResult> Nothing => Task.FromResult(Problem.NotFound.ToResult());

    private static int? Level(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level <= 63 && level.ToString(CultureInfo.InvariantCulture) == text ? level : null;

    private static async Task<IResult> Hashes(HttpContext http, ISealed log, TileAddress? asked)
    {
        if (asked is not { } tile) return Problem.NotFound.ToResult();
        var reading = http.RequestServices.GetRequiredService<LogReading>();
        var hashes = await reading.Read(log, (batch, _) => batch.Tile(tile.Level, tile.Index, http.RequestAborted), http.RequestAborted);
        if (hashes is null || hashes.Length < tile.Width * Hash.Size) return Problem.NotFound.ToResult();
        http.Response.Headers.CacheControl = Forever;
        return Results.Bytes(hashes[..(tile.Width * Hash.Size)], "application/octet-stream");
    }

    private static async Task<IResult> Entries(HttpContext http, ISealed log, TileAddress? asked)
    {
        if (http.Refusal(AllowedRoles.Auditors) is { } refusal) return refusal.ToResult();
        if (asked is not { } tile) return Problem.NotFound.ToResult();
        var reading = http.RequestServices.GetRequiredService<LogReading>();
        var first = tile.Index * TileAddress.Full;
        if (await reading.Head(log, http.RequestAborted) is not { } head || head.Size < first + tile.Width) return Problem.NotFound.ToResult();
        using var bundle = new MemoryStream();
        await reading.Read(log, async (_, connection) =>
        {
            await foreach (var (leaf, position, entry) in log.Entries(connection, first, first + tile.Width, http.RequestAborted))
                await EntryBundle.Write(bundle, entry ?? LogEntry.Note(leaf, position, LogEntry.Missing), http.RequestAborted);
            return true;
        }, http.RequestAborted);
        return Results.Bytes(bundle.ToArray(), "application/octet-stream");
    }
}
