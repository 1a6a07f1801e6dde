using Casework.Import.Mappings;

namespace Casework.Import.Running;

/// <summary>Which mapping a log is read with: the one that is named, else the sample's of the same name, else the standard one.</summary>
internal static class MappingChoice
{
    public static MappingRead For(string file, string? map, bool keepOpen, IReadOnlyCollection<string> desks)
    {
        var read = Read(file, map, desks);
        return read.Mapping is { } mapping && keepOpen ? read with { Mapping = mapping with { KeepOpen = true } } : read;
    }

    private static MappingRead Read(string file, string? map, IReadOnlyCollection<string> desks)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        var sample = Path.Combine(AppContext.BaseDirectory, "samples", $"{name}.map.yaml");
        return (map ?? (File.Exists(sample) ? sample : null)) is { } chosen ? MappingFile.Load(chosen, desks) : new(Mapping.Standard(name), []);
    }
}
