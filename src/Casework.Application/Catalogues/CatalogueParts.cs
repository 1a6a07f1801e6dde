using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Casework.Domain.Catalogues;
using Casework.Domain.Catalogues.Triage;

namespace Casework.Application.Catalogues;

/// <summary>Turns files that were found valid into the catalogue.</summary>
internal static class CatalogueParts
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new ConditionValues() },
    };

    public static T Read<T>(JsonNode? json) => json.Deserialize<T>(Options) ?? throw new JsonException($"No {typeof(T).Name} here.");

    public static Catalogue Build(string version, IReadOnlyList<CatalogueFile> files)
    {
        return new(version,
            ByCode(All<Service>("services").Select(Complete), s => s.Code),
            ByCode(All<LifeEvent>("lifeEvents"), l => l.Code),
            ByCode(All<Organisation>("organisations"), o => o.Code),
            ByCode(All<Desk>("desks"), d => d.Code),
            ByCode(All<Purpose>("purposes"), p => p.Code),
            [.. All<TriageRule>("commonRules")],
            files.Select(f => f.Json.Child("defaultRule")).Where(j => j is not null).Select(Read<TriageRule>).Select(Tailored).Single(),
            [.. All<RetentionRule>("retention")],
            CatalogueFingerprint.Of(files),
            ByCode(All<HelpPoint>("helpers"), h => h.Code),
            CatalogueChecks.DossierMonthsOf(files).Select(entry => (int?)Read<int>(entry.Json)).SingleOrDefault());

        IEnumerable<T> All<T>(string kind) => files.SelectMany(f => f.Entries(kind)).Select(e => Read<T>(e.Json));
    }

    private static TriageRule Tailored(TriageRule rule) => rule with { When = [], Route = Route.Tailored };

    // What a file may leave out comes as null from the serializer, whatever the record says.
    private static Service Complete(Service read) => read with
    {
        Term = read.Term ?? DecisionTermRule.Reasonable,
        Related = read.Related ?? [],
        Rules = [.. read.Rules.Select(rule => rule with { Explanation = KnownFields.Named(rule, read) })],
    };

    private static OrderedDictionary<string, T> ByCode<T>(IEnumerable<T> parts, Func<T, string> code) =>
        new(parts.Select(p => KeyValuePair.Create(code(p), p)), StringComparer.Ordinal);

    private sealed class ConditionValues : JsonConverter<Condition>
    {
        public override Condition Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var json = JsonNode.Parse(ref reader);
            var value = json.Child("value") is JsonArray many ? string.Join(',', many.Select(v => v?.ToString())) : json.Child("value")?.ToString();
            var field = json.Child("field").Word();
            return new(
                field is null ? json.Child("fact").Deserialize<Fact>(options) : Fact.Field, json.Child("is").Deserialize<Comparison>(options), value ?? "", field);
        }

        public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
