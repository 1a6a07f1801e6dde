using System.IO.Compression;
using System.Text.Json;
using Casework.Export.Histories;
using Casework.Projections.Events;
using Casework.Proof.Bundles;
using Casework.Proof.Entries;
using Casework.Proof.Tree;
using Casework.Sealing.Logs;
using Npgsql;

namespace Casework.Export.Bundles;

/// <summary>
/// The bundle: events as lines of JSON with all the hashes of the log and its signed checkpoint, so that it can be verified elsewhere
/// with nothing but the public key. Written as it is read: memory does not grow with it.
/// </summary>
public sealed class BundleExport(LogReading log) : IExport
{
    public const string Zip = "application/zip";

    public string MediaType => Zip;

    public string FileName => "casework-export.zip";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public Task Write(ExportScope scope, Stream target, CancellationToken cancellation) => log.Read(log.Events, async (batch, connection) =>
    {
        var head = await batch.Head(cancellation) ?? throw new InvalidDataException("There is no log.");
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await Add(zip, BundleParts.ReadMe, await ReadMe(), cancellation);
        await Add(zip, BundleParts.Checkpoint, System.Text.Encoding.UTF8.GetBytes(head.Checkpoint), cancellation);
        if (await batch.Epochs(cancellation) is { Count: > 0 } epochs) await Add(zip, BundleParts.Epochs, [.. epochs.SelectMany(entry => (byte[])[.. entry, (byte)'\n'])], cancellation);
        foreach (var address in TileAddress.Of(head.Size)) await AddTile(zip, batch, address, cancellation);
        var (count, unknown) = await AddEvents(zip, scope.Rows(log.Events, connection, head.Size), cancellation);
        var manifest = new BundleManifest(head.Origin, head.Size, count, scope.From, scope.To, scope.CaseId, unknown);
        await Add(zip, BundleParts.Manifest, JsonSerializer.SerializeToUtf8Bytes(manifest, Json), cancellation);
        return true;
    }, cancellation);

    private static async Task AddTile(ZipArchive zip, SealingBatch batch, TileAddress address, CancellationToken cancellation)
    {
        var hashes = await batch.Tile(address.Level, address.Index, cancellation) ?? [];
        await Add(zip, BundleParts.Tiles + address.Path, hashes[..Math.Min(hashes.Length, address.Width * Hash.Size)], cancellation);
    }

    private static async Task<(long Count, IReadOnlyList<UnknownType> Unknown)> AddEvents(ZipArchive zip, NpgsqlCommand rows, CancellationToken cancellation)
    {
        await using var command = rows;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await using var lines = await zip.CreateEntry(BundleParts.Events, CompressionLevel.Fastest).OpenAsync(cancellation);
        var (count, unknown) = (0L, new List<UnknownType>());
        for (; await reader.ReadAsync(cancellation); count++)
        {
            var row = RecordedRows.Read(reader, reader.GetInt64(0), 1);
            if (!EventContract.Known.Contains(row.Type) && unknown.All(other => other.Type != row.Type)) unknown.Add(new(row.Type, row.Position));
            await lines.WriteAsync(RowJson.Write(row), cancellation);
            await lines.WriteAsync("\n"u8.ToArray(), cancellation);
        }

        return (count, unknown);
    }

    private static async Task Add(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        await using var part = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellation);
        await part.WriteAsync(content, cancellation);
    }

    private static async Task<byte[]> ReadMe()
    {
        await using var text = typeof(BundleExport).Assembly.GetManifestResourceStream("bundle-readme.txt")!;
        using var bytes = new MemoryStream();
        await text.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
