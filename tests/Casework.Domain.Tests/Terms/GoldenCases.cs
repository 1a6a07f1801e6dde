using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Domain.Tests.Terms;

/// <summary>
/// The worked cases of the law (golden.json) and the edges that they leave out (more.json): one row per case, and one more per case and
/// policies.
/// </summary>
internal static class GoldenCases
{
    private static readonly Dictionary<string, JsonObject> Cases =
        In("golden.json").Concat(In("more.json")).ToDictionary(item => item!["id"]!.GetValue<string>(), item => item!.AsObject());

    /// <summary>Case and policy; the policy is empty for the default readings.</summary>
    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (id, item) in Cases)
            {
                rows.Add(id, "");
                foreach (var alt in item["alt"]?.AsArray() ?? [])
                {
                    rows.Add(id, alt!["policy"]!.GetValue<string>());
                }
            }
            return rows;
        }
    }

    /// <summary>Kind and inputs of every case.</summary>
    public static IEnumerable<(string Kind, JsonObject Inputs)> All =>
        Cases.Values.Select(item => (item["kind"]!.GetValue<string>(), item["inputs"]!.AsObject()));

    public static string Kind(string id) => Cases[id]["kind"]!.GetValue<string>();

    public static JsonElement Inputs(string id) => Cases[id]["inputs"].Deserialize<JsonElement>();

    public static JsonNode Expected(string id, string policy) => policy.Length == 0
        ? Cases[id]["expected"]!
        : Cases[id]["alt"]!.AsArray().Single(alt => alt!["policy"]!.GetValue<string>() == policy)!["expected"]!;

    private static JsonArray In(string file) =>
        JsonNode.Parse(typeof(GoldenCases).Assembly.GetManifestResourceStream(file)!)!["cases"]!.AsArray();
}
