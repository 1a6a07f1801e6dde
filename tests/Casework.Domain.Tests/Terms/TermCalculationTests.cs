using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Domain.Terms;
using Casework.Domain.Terms.Calculation;

namespace Casework.Domain.Tests.Terms;

public class TermCalculationTests
{
    [Theory]
    [MemberData(nameof(GoldenCases.Rows), MemberType = typeof(GoldenCases))]
    public void a_worked_case_of_the_law_comes_out_as_the_lawyers_have_it(string id, string policy)
    {
        var policies = policy.Length == 0 ? new JsonObject() : new JsonObject { [policy] = true };
        var answer = TermCalculation.Calculate(GoldenCases.Kind(id), GoldenCases.Inputs(id), policies.Deserialize<JsonElement>());

        answer.Errors.ShouldBeEmpty();
        Canonical(answer.Result!).ShouldBe(Canonical(GoldenCases.Expected(id, policy)));
        answer.Steps.ShouldNotBeEmpty();
        foreach (var step in answer.Steps)
        {
            step.Rule.ShouldMatch(@"^R\d\.\d+$");
            step.Explanation.In("nl").ShouldNotContain("{");
            step.Explanation.In("en").ShouldNotContain("{");
        }
    }

    /// <summary>The same JSON with its keys in order and 721.0 written as 721.</summary>
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject fields => $"{{{string.Join(", ", fields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Canonical(pair.Value)}"))}}}",
        JsonArray items => $"[{string.Join(", ", items.Select(Canonical))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => JsonSerializer.Deserialize<decimal>(value).ToString("G29"),
        null => "null",
        _ => node.ToJsonString(),
    };
}
