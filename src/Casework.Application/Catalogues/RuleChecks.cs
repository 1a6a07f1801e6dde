using System.Text.Json;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Application.Catalogues;

/// <summary>Whether rules are fit to be applied, and whether a rule that cases already name still says the same.</summary>
internal static class RuleChecks
{
    public static IEnumerable<CatalogueError> Fit(IReadOnlyList<CatalogueEntry> rules) =>
        from rule in rules
        where !rule.Pointer.EndsWith("/defaultRule", StringComparison.Ordinal)
        from fault in RuleFault.Of(CatalogueParts.Read<TriageRule>(rule.Json))
        select rule.Fault(fault.Part, fault.Problem);

    /// <summary>A case names a rule by code and version, so within one version of a rule nothing may change, whatever the catalogue it stands in.</summary>
    public static IEnumerable<CatalogueError> Unchanged(IEnumerable<CatalogueEntry> oldestFirst) =>
        from same in oldestFirst.Where(r => r.Code is not null).GroupBy(r => (r.Code, Version: r.Json.Child("version")?.ToJsonString()))
        let first = same.First()
        from other in same.Skip(1)
        where other.File.Version != first.File.Version && !JsonElement.DeepEquals(AsElement(first), AsElement(other))
        select other.Fault("version", $"'{same.Key.Code}' version {same.Key.Version} says something else in {first.File.Path}({first.File.Line(first.Pointer)}); raise the version");

    private static JsonElement AsElement(CatalogueEntry rule) => JsonSerializer.SerializeToElement(rule.Json);
}
