namespace Casework.Domain.Catalogues;

/// <summary>Every version of the catalogue that cases may have been handled under; never empty.</summary>
public sealed record CatalogueVersions(IReadOnlyList<Catalogue> OldestFirst)
{
    /// <summary>The newest version: new questions are handled under it.</summary>
    public Catalogue Current => OldestFirst[^1];

    /// <summary>The version of that name, or null.</summary>
    public Catalogue? Find(string version) => OldestFirst.FirstOrDefault(c => c.Version == version);

    /// <summary>Of the versions that stored cases name, those that no file holds any more: the start refuses when there are any.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> inUse) => [.. inUse.Distinct().Where(v => Find(v) is null)];

    /// <summary>Of the versions whose fingerprint was kept, those that say something else now.</summary>
    public IReadOnlyList<string> Edited(IReadOnlyDictionary<string, string?> kept) =>
        [.. OldestFirst.Where(c => kept.TryGetValue(c.Version, out var before) && before is not null && before != c.Fingerprint).Select(c => c.Version)];
}
