using Casework.Domain.Catalogues;

namespace Casework.Application.Catalogues;

/// <summary>Whether every case that is closed under a version has exactly one line of the selection list.</summary>
internal static class RetentionChecks
{
    public static IEnumerable<CatalogueError> Of(string version, IReadOnlyList<CatalogueEntry> general, IReadOnlyList<CatalogueEntry> services) =>
    [
        .. general.Count > 0 && general.All(rule => rule.Word("result") != RetentionRule.Otherwise)
            ? [new CatalogueError(version, 0, "retention", $"has no line for every other result; add one with result: {RetentionRule.Otherwise}")]
            : Array.Empty<CatalogueError>(),
        .. Twice(general),
        .. services.SelectMany(service => Twice([.. service.Items("retention")])),
    ];

    private static IEnumerable<CatalogueError> Twice(IReadOnlyList<CatalogueEntry> rules) =>
        from same in rules.Where(rule => rule.Word("result") is not null).GroupBy(rule => rule.Word("result"))
        from again in same.Skip(1)
        select again.Fault("result", $"'{same.Key}' has a line already in {same.First().File.Path}({same.First().File.Line(same.First().Pointer)}); keep one");
}
