using System.Text.Json.Nodes;

namespace Casework.Application.Catalogues;

/// <summary>
/// A version may hold only what differs from an earlier one (<c>basedOn</c>). An entry whose code stands there too is laid over it, field by field; all else of
/// the earlier version holds as it stands. What comes out is whole, and is checked as such.
/// </summary>
internal static class CatalogueBase
{
    public const string Key = "basedOn";

    /// <summary>What stands once in a version.</summary>
    private static readonly string[] Single = ["defaultRule", "dossierMonths"];

    /// <summary>The files of the version, each entry whole, and the files of the earlier version without what was replaced.</summary>
    public static (IReadOnlyList<CatalogueFile> Own, IReadOnlyList<CatalogueFile> Inherited) On(
        IReadOnlyList<CatalogueFile> files, IReadOnlyDictionary<string, IReadOnlyList<CatalogueFile>> earlier, List<CatalogueError> errors)
    {
        var named = files.Where(file => file.Json.Child(Key) is not null).Select(file => new CatalogueEntry(file, "/" + Key, file.Json.Child(Key))).ToList();
        errors.AddRange(named.Skip(1).Select(again => again.Fault("", "stands in another file too; keep one")));
        if (named.Count == 0 || named[0].Json.Word() is not { } version) return (files, []);
        if (!earlier.TryGetValue(version, out var under))
        {
            errors.Add(named[0].Fault("", $"'{version}' is no earlier version; name one of {string.Join(", ", earlier.Keys)}"));
            return (files, []);
        }

        return ([.. files.Select(file => Laid(file, under))], [.. under.Select(file => Left(file, files))]);
    }

    /// <summary>The entry's own fields, and of the earlier entry those that it does not have.</summary>
    private static CatalogueFile Laid(CatalogueFile file, IReadOnlyList<CatalogueFile> under)
    {
        var whole = (JsonObject)file.Json.DeepClone();
        foreach (var kind in CatalogueChecks.Kinds)
            foreach (var entry in new CatalogueFile(file.Path, whole, file.Lines).Entries(kind).ToList())
                if (Same(under, kind, entry)?.Json is JsonObject before && entry.Json is JsonObject now)
                    foreach (var (field, value) in before.Where(part => !now.ContainsKey(part.Key)).ToList())
                        now[field] = value?.DeepClone();
        return file with { Json = whole };
    }

    private static CatalogueFile Left(CatalogueFile file, IReadOnlyList<CatalogueFile> over)
    {
        if (file.Json is not JsonObject) return file;
        var left = (JsonObject)file.Json.DeepClone();
        left.Remove(Key);
        foreach (var part in Single.Where(part => over.Any(other => other.Json.Child(part) is not null))) left.Remove(part);
        foreach (var kind in CatalogueChecks.Kinds)
            foreach (var entry in file.Entries(kind).Where(entry => Same(over, kind, entry) is not null))
                ((JsonArray)left[kind]!)[int.Parse(entry.Pointer[(entry.Pointer.LastIndexOf('/') + 1)..])] = null;
        return file with { Json = left };
    }

    private static CatalogueEntry? Same(IReadOnlyList<CatalogueFile> files, string kind, CatalogueEntry entry) => KeyOf(entry) is not { } key
        ? null
        : files.SelectMany(file => file.Entries(kind)).FirstOrDefault(other => KeyOf(other) == key);

    private static string? KeyOf(CatalogueEntry entry) => entry.Code ?? entry.Word("result");
}
