using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Domain.Terms.Calculation;

namespace Casework.Domain.Tests.Terms;

/// <summary>Every field of every worked case, spoilt in every way: an answer, or field and reason; nothing throws.</summary>
public class SpoiltInputsTests
{
    private static readonly string[] Spoils =
    [
        "null", "true", "0", "-1", "1.5", "1e300", "2147483648", "[]", "{}", "[null]", "[[]]",
        "\"\"", "\" \"", "\"x\"", "\"\\u0000\"", "\"2026-02-30\"", "\"2026-2-3\"", "\"0001-01-01\"",
        "\"9999-12-31\"", "\"2031-12-31\"", "\"1999-12-31\"", "\"2026-03-29T02:30:00\"", "\"2026-03-29T02:30:00+99:00\"",
        "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00+14:00\"", "\"2031-12-31T23:59:59Z\"",
        "[{\"type\":\"4:15-2-a\"}]", "[{\"type\":\"4:15-1-a\",\"invitedOn\":\"2026-01-14\"}]",
        "[{\"type\":\"7:10-2\",\"invitedOn\":\"9999-12-31\",\"deadline\":\"9999-12-31\"}]",
    ];

    public static TheoryData<string> Kinds => [.. TermCalculation.KnownKinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void a_spoilt_field_gets_an_answer_or_field_and_reason(string kind)
    {
        foreach (var inputs in GoldenCases.All.Where(item => item.Kind == kind).Select(item => item.Inputs).DistinctBy(inputs => inputs.Count).Concat(Suspended(kind)))
            foreach (var spoilt in Spoilt(inputs)) Check(kind, spoilt);
    }

    [Fact]
    public void a_missing_or_mistyped_field_is_named_itself()
    {
        foreach (var (kind, inputs) in GoldenCases.All)
            foreach (var (name, value) in inputs.Where(field => field.Value?.GetValueKind() == JsonValueKind.String))
            {
                var spoilt = inputs.DeepClone().AsObject();
                spoilt[name] = JsonNode.Parse("[]");
                TermCalculation.Calculate(kind, spoilt.Deserialize<JsonElement>()).Errors.ShouldContain(error => error.Field == $"inputs.{name}", $"{kind} {name} {value}");
            }
    }

    /// <summary>Every ground in turn.</summary>
    private static IEnumerable<JsonObject> Suspended(string kind) => GoldenCases.All
        .Where(item => item.Kind == kind && item.Inputs["suspensions"] is JsonArray { Count: > 0 })
        .Select(item => item.Inputs)
        .DistinctBy(inputs => string.Join(',', inputs["suspensions"]!.AsArray().Select(s => s!["type"]!.GetValue<string>())));

    private static IEnumerable<JsonObject> Spoilt(JsonObject inputs)
    {
        foreach (var name in inputs.Select(field => field.Key).ToArray())
        {
            var without = inputs.DeepClone().AsObject();
            without.Remove(name);
            yield return without;
            foreach (var spoil in Spoils)
            {
                var spoilt = inputs.DeepClone().AsObject();
                spoilt[name] = JsonNode.Parse(spoil);
                yield return spoilt;
            }

            if (inputs[name] is not JsonArray { Count: > 0 } items || items[0] is not JsonObject first) continue;
            foreach (var inner in Spoilt(first))
            {
                var spoilt = inputs.DeepClone().AsObject();
                spoilt[name]!.AsArray()[0] = inner;
                yield return spoilt;
            }
        }
    }

    private static void Check(string kind, JsonObject inputs)
    {
        TermAnswer answer;
        try
        {
            answer = TermCalculation.Calculate(kind, inputs.Deserialize<JsonElement>());
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{kind} {inputs.ToJsonString()}", e);
        }

        // Told only when it fails: a message for each of so many cases takes longer than the cases.
        var texts = answer.Errors.Select(error => error.Explanation).Concat(answer.Steps.Select(step => step.Explanation));
        var holds = (answer.Result is not null || answer.Errors.Count > 0)
            && answer.Errors.All(error => error.Field.StartsWith("inputs.", StringComparison.Ordinal) && error.Reason.Length > 0)
            && texts.All(text => !Casework.Domain.Terms.TermText.In(text, "en").Contains('{'));
        if (!holds) Assert.Fail($"{kind} {inputs.ToJsonString()}: {string.Join(", ", answer.Errors)}");
    }
}
