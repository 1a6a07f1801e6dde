using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Casework.Proof.Bundles;
using Casework.Proof.Entries;
using Casework.Proof.Tree;

namespace Casework.Verify;

/// <summary>
/// The log as a system exported it: a zip with the checkpoint, all hashes, and events as lines of JSON (some or all of them).
/// The lines are read once, in order, so memory does not grow with the export.
/// </summary>
public sealed class BundleSource : ILogSource, IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Stream _events;
    private readonly Lines _lines;
    private RecordedRow? _next;
    private readonly ArchivedCases _archive = new();
    private long _read, _epochs;

    private BundleSource(ZipArchive zip)
    {
        _zip = zip;
        _events = Part(BundleParts.Events);
        _lines = new(_events);
    }

    public static BundleSource Open(string file) => new(ZipFile.OpenRead(file));

    public void Dispose()
    {
        _events.Dispose();
        _zip.Dispose();
    }

    public Task<string> Checkpoint() => Task.FromResult(Encoding.UTF8.GetString(Bytes(BundleParts.Checkpoint)));

    public Task<byte[]> Tile(TileAddress address) => Task.FromResult(Bytes(BundleParts.Tiles + address.Path));

    public Task<IReadOnlyList<ReadOnlyMemory<byte>?>> Entries(TileAddress address)
    {
        var first = address.Index * TileAddress.Full;
        var entries = new ReadOnlyMemory<byte>?[address.Width];
        while (Peek() is { } row && row.Leaf < first + address.Width)
        {
            if (row.Leaf < first || entries[row.Leaf - first] is not null)
                throw new BrokenLogException($"Line {_read} of the export is out of order.");
            entries[row.Leaf - first] = LogEntry.AsItStands(row);
            _archive.See(row);
            _next = null;
        }

        return Task.FromResult<IReadOnlyList<ReadOnlyMemory<byte>?>>(entries);
    }

    public async Task<IReadOnlyList<byte[]>> Epochs()
    {
        if (_zip.GetEntry(BundleParts.Epochs) is not { } part) return [];
        using var lines = new StreamReader(await part.OpenAsync(), Encoding.UTF8);
        var entries = (await lines.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Encoding.UTF8.GetBytes)
            .ToList();
        _epochs = entries.Count;
        return entries;
    }

    public Task<IReadOnlyList<string>> Strays()
    {
        while (Peek() is not null) _next = null;
        var manifest = JsonSerializer.Deserialize<BundleManifest>(Bytes(BundleParts.Manifest), JsonSerializerOptions.Web)!;
        var due = manifest.IsWhole ? manifest.Size - _epochs : manifest.Events;
        if (due != _read) return Task.FromResult<IReadOnlyList<string>>([string.Create(CultureInfo.InvariantCulture, $"The export should hold {due} events, and holds {_read}.")]);
        return Task.FromResult<IReadOnlyList<string>>(manifest.HasWholeCases && _archive.Fault() is { } fault ? [fault] : []);
    }

    private RecordedRow? Peek()
    {
        if (_next is not null) return _next;
        if (!_lines.Next(out var line)) return null;
        _read++;
        try
        {
            return _next = RowJson.Read(line);
        }
        catch (FormatException e)
        {
            throw new BrokenLogException($"Line {_read} of the export cannot be read: {e.Message}");
        }
    }

    private Stream Part(string name) => (_zip.GetEntry(name) ?? throw new BrokenLogException($"The export has no {name}.")).Open();

    private byte[] Bytes(string name)
    {
        using var part = Part(name);
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }
}
