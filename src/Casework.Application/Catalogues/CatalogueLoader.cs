using System.Text.RegularExpressions;
using Casework.Domain.Catalogues;

namespace Casework.Application.Catalogues;

/// <summary>Loads every version of the catalogue from its files.</summary>
public static partial class CatalogueLoader
{
    public const string SchemaFile = "catalogue.schema.json";

    /// <summary>
    /// The versions in the folder, one per directory, newest by name last.
    /// Throws <see cref="CatalogueInvalidException"/> with every fault that was found.
    /// </summary>
    public static CatalogueVersions Load(string folder)
    {
        var schemaPath = Path.Combine(folder, SchemaFile);
        if (!File.Exists(schemaPath)) throw new CatalogueInvalidException([new(schemaPath, 0, "(file)", "is missing; the files are checked against it")]);

        var schema = new CatalogueSchema(File.ReadAllText(schemaPath));
        var errors = new List<CatalogueError>();
        var versions = new List<(string Name, IReadOnlyList<CatalogueFile> Files)>();
        foreach (var directory in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            versions.Add(LoadVersion(folder, directory, schema, versions.ToDictionary(v => v.Name, v => v.Files), errors));
        if (versions.Count == 0) errors.Add(new(folder, 0, "(folder)", "holds no version; add a directory such as 2026-11"));
        errors.AddRange(RuleChecks.Unchanged(versions.SelectMany(v => CatalogueChecks.Rules(v.Files))));
        return errors.Count == 0
            ? new([.. versions.Select(v => CatalogueParts.Build(v.Name, v.Files))])
            : throw new CatalogueInvalidException([.. errors.Distinct().OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)]);
    }

    private static (string Name, IReadOnlyList<CatalogueFile> Files) LoadVersion(
        string folder, string directory, CatalogueSchema schema, IReadOnlyDictionary<string, IReadOnlyList<CatalogueFile>> earlier, List<CatalogueError> errors)
    {
        var name = Path.GetFileName(directory);
        if (!VersionName().IsMatch(name)) errors.Add(new(name, 0, "(folder)", "is no name of a version; write year and month, and a number for a later one: 2026-11 or 2026-11-2"));
        var before = errors.Count;
        var paths = Directory.GetFiles(directory, "*.y*ml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var read = paths.Select(p => CatalogueYaml.Read(Relative(folder, p), File.ReadAllText(p), errors)).OfType<CatalogueFile>().ToList();
        var (own, inherited) = CatalogueBase.On(read, earlier, errors);
        CatalogueFile[] files = [.. own, .. inherited];

        // Without one of its files a version would seem to lack whatever that file holds.
        if (errors.Count == before) errors.AddRange(CatalogueChecks.Of(name, files));

        var faults = own.SelectMany(f => schema.Faults(f).Select(fault => (File: f, fault.Pointer, fault.Error))).ToList();
        errors.AddRange(faults.Select(f => f.Error));
        errors.AddRange(RuleChecks.Fit([.. CatalogueChecks.Rules(own).Where(Sound)]));
        errors.AddRange(FormChecks.Fit([.. own.SelectMany(f => f.Entries("services")).Where(Sound)]));
        return (name, files);

        bool Sound(CatalogueEntry entry) => !faults.Any(f => f.File == entry.File && Within(f.Pointer, entry.Pointer));
    }

    [GeneratedRegex(@"^\d{4}-\d{2}(-\d)?$")]
    private static partial Regex VersionName();

    private static bool Within(string pointer, string part) => pointer == part || pointer.StartsWith(part + "/", StringComparison.Ordinal);

    private static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');
}
