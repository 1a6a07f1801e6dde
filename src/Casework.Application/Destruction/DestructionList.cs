using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Domain.Cases;

namespace Casework.Application.Destruction;

/// <summary>
/// What was destroyed, kept outside the database so that a backup that is put back loses it again (law 12). Nothing of it is personal.
/// Each process adds lines to a file of its own; no line is ever changed. A case is listed before its key goes, and again when it is gone.
/// </summary>
public sealed class DestructionList(string folder, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private readonly Lock _gate = new();
    private readonly string _file = Path.Combine(folder, $"{time.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}-{Guid.CreateVersion7(time.GetUtcNow()):N}.ndjson");

    public void Begin(Guid caseId, PersonalDataDestroyed destroyed) => Add(new(caseId, destroyed.HappenedAt, destroyed.Ground, destroyed.Category, ListStep.Begun));

    public void Done(ListedDestruction begun) => Add(begun with { Step = ListStep.Done });

    public void Done(Guid caseId, PersonalDataDestroyed destroyed) => Done(new(caseId, destroyed.HappenedAt, destroyed.Ground, destroyed.Category, ListStep.Done));

    /// <summary>It had begun and did not happen; nothing follows from it any more.</summary>
    public void Withdraw(ListedDestruction begun) => Add(begun with { Step = ListStep.Withdrawn });

    /// <summary>Of every case that is listed the furthest step, whatever the order of the files.</summary>
    public IReadOnlyList<ListedDestruction> Read() => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*.ndjson").SelectMany(File.ReadLines).Select(Parse).OfType<ListedDestruction>()
            .GroupBy(listed => listed.CaseId).Select(same => same.MaxBy(listed => listed.Step)!)];

    private void Add(ListedDestruction listed)
    {
        lock (_gate)
        {
            Directory.CreateDirectory(folder);
            using var file = new FileStream(_file, FileMode.Append, FileAccess.Write, FileShare.Read);
            file.Write([.. JsonSerializer.SerializeToUtf8Bytes(listed, Json), (byte)'\n']);
            file.Flush(flushToDisk: true);
        }
    }

    /// <summary>Null for a line that a crash cut off: then its key was not yet touched.</summary>
    private static ListedDestruction? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ListedDestruction>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One line: which case, when, on which ground.</summary>
public sealed record ListedDestruction(Guid CaseId, DateTimeOffset At, DestructionGround Ground, string Category, ListStep Step);

/// <summary>How far it came, in the order in which one outweighs the other.</summary>
public enum ListStep { Begun, Withdrawn, Done }
