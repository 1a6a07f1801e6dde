using System.Text.Json.Nodes;

namespace Casework.Application.Catalogues;

/// <summary>What a schema cannot see: whether the parts of one version fit each other.</summary>
internal static class CatalogueChecks
{
    public static readonly IReadOnlyList<string> Kinds = ["organisations", "desks", "purposes", "lifeEvents", "services", "commonRules", "retention", "helpers"];

    /// <summary>What a version may be without.</summary>
    private static readonly string[] Optional = ["helpers"];

    public static IEnumerable<CatalogueError> Of(string version, IReadOnlyList<CatalogueFile> files)
    {
        var kinds = Kinds.ToDictionary(k => k, k => files.SelectMany(f => f.Entries(k)).ToList());
        return [
            .. Kinds.Except(Optional).Where(k => kinds[k].Count == 0).Select(k => new CatalogueError(version, 0, k, "no file of this version holds any; add at least one")),
            .. DefaultRules(version, files),
            .. DossierMonthsOf(files).Skip(1).Select(again => again.Fault("", "stands in another file too; keep one")),
            .. Kinds.Except(["commonRules", "retention"]).SelectMany(k => Twice(kinds[k])),
            .. Twice(Rules(files)),
            .. FormChecks.OfRules(kinds["commonRules"], Rules(files)),
            .. OnlineDesks(version, kinds["desks"]),
            .. kinds["organisations"].SelectMany(Lapse),
            .. RetentionChecks.Of(version, kinds["retention"], kinds["services"]),
            .. kinds["services"].Select(service => service.Part("reaction")).SelectMany(Longer),
            .. kinds["services"].SelectMany(Excluded),
            .. References(kinds)];
    }

    /// <summary>Every rule of the files: common, of services, and the default.</summary>
    public static IReadOnlyList<CatalogueEntry> Rules(IReadOnlyList<CatalogueFile> files) =>
        [.. files.SelectMany(f => f.Entries("commonRules")
            .Concat(f.Entries("services").SelectMany(s => s.Items("rules")))
            .Concat(Default(f)))];

    public static IEnumerable<CatalogueEntry> DefaultRulesOf(IReadOnlyList<CatalogueFile> files) => files.SelectMany(Default);

    public static IEnumerable<CatalogueEntry> DossierMonthsOf(IReadOnlyList<CatalogueFile> files) =>
        files.Where(file => file.Json.Child("dossierMonths") is not null).Select(file => new CatalogueEntry(file, "/dossierMonths", file.Json.Child("dossierMonths")));

    private static IEnumerable<CatalogueEntry> Default(CatalogueFile file) =>
        file.Json.Child("defaultRule") is { } json ? [new(file, "/defaultRule", json)] : [];

    private static IEnumerable<CatalogueError> DefaultRules(string version, IReadOnlyList<CatalogueFile> files) => DefaultRulesOf(files).ToList() switch
    {
        [] => [new(version, 0, "defaultRule", "no file of this version holds it; add the rule for questions on which no other rule fires")],
        [_, .. var more] => more.Select(m => m.Fault("", "stands in another file too; keep one")),
    };

    private static IEnumerable<CatalogueError> Twice(IEnumerable<CatalogueEntry> entries) =>
        from same in entries.Where(e => e.Code is not null).OrderBy(e => e.File.Path, StringComparer.Ordinal).ThenBy(e => e.File.Line(e.Pointer)).GroupBy(e => e.Code)
        from again in same.Skip(1)
        let first = same.First()
        select again.Fault("code", $"'{same.Key}' was given out already in {first.File.Path}({first.File.Line(first.Pointer)}); choose another code or remove one of the two");

    private static IEnumerable<CatalogueError> OnlineDesks(string version, IReadOnlyList<CatalogueEntry> desks)
    {
        var online = desks.Where(d => d.Json.Child("online")?.ToJsonString() == "true").ToList();
        return online.Count == 0 && desks.Count > 0
            ? [new(version, 0, "desks", "none is online; mark the one that takes what citizens send in themselves with online: true")]
            : online.Skip(1).Select(d => d.Fault("online", "another desk is online already; keep one"));
    }

    private static IEnumerable<CatalogueError> Lapse(CatalogueEntry organisation) =>
        Days(organisation, "escalateAfterWorkingDays", 2) >= Days(organisation, "lapseAfterWorkingDays", 5)
            ? [organisation.Fault("lapseAfterWorkingDays", "an offer would lapse before both coordinators heard of it; make it later than escalateAfterWorkingDays (2 when left out)")]
            : [];

    private static IEnumerable<CatalogueError> Longer(CatalogueEntry reaction) =>
        Days(reaction, "longerDays", long.MaxValue) < Days(reaction, "days", 0)
            ? [reaction.Fault("longerDays", "whoever needs more time would get less; make it at least as long as days")]
            : [];

    /// <summary>The penalty is for late decisions on applications (Awb 4:17(1)); where nobody applies there is nothing to exclude.</summary>
    private static IEnumerable<CatalogueError> Excluded(CatalogueEntry service) =>
        service.Word("noPenalty") is not null && service.Json.Child("formal")?.ToJsonString() == "false"
            ? [service.Fault("noPenalty", "a service that is no application has no penalty to exclude; remove it or make formal true")]
            : [];

    private static IEnumerable<CatalogueError> References(IReadOnlyDictionary<string, List<CatalogueEntry>> kinds)
    {
        var services = kinds["services"];
        var conditions = kinds["commonRules"].Concat(services.SelectMany(s => s.Items("rules"))).SelectMany(r => r.Items("when"));
        return [
            .. Unknown("desk", kinds["desks"], kinds["helpers"].SelectMany(h => h.Items("desks"))),
            .. Unknown("life event", kinds["lifeEvents"], kinds["helpers"].SelectMany(h => h.Items("lifeEvents"))),
            .. Unknown("service", services, kinds["helpers"].SelectMany(h => h.Items("services"))),
            .. Unknown("organisation", kinds["organisations"], services.Select(s => s.Part("organisation"))),
            .. Unknown("service", services, kinds["lifeEvents"].SelectMany(l => l.Items("services"))),
            .. Unknown("service", services, kinds["lifeEvents"].SelectMany(l => l.Items("questions")).SelectMany(q => q.Items("services"))),
            .. Unknown("service", services, services.SelectMany(s => s.Items("related")).Select(r => r.Part("service"))),
            .. Unknown("service", services, conditions.Where(c => c.Word("fact") == "service").SelectMany(Values))];
    }

    private static IEnumerable<CatalogueEntry> Values(CatalogueEntry condition) =>
        condition.Part("value").Json.Word() is null ? condition.Items("value") : [condition.Part("value")];

    private static IEnumerable<CatalogueError> Unknown(string what, IEnumerable<CatalogueEntry> known, IEnumerable<CatalogueEntry> named)
    {
        var codes = known.Select(k => k.Code).ToHashSet();
        return named.Where(n => n.Json.Word() is { } code && !codes.Contains(code))
            .Select(n => n.Fault("", $"'{n.Json.Word()}' is no {what} of this version; correct the code or add the {what}"));
    }

    private static long Days(CatalogueEntry entry, string field, long otherwise) =>
        entry.Json.Child(field) is JsonValue value && value.TryGetValue<long>(out var days) ? days : otherwise;
}
