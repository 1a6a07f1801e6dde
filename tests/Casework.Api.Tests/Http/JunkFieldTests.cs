using System.Text.Json;
using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Http;

public sealed class JunkFieldTests(TestDesk desk)
{
    private static Task<TakenIn>? _case;

    private static readonly string[] Values =
    [
        "5", "123456789012345678901234567890", "true", "{\"a\":1}", "[null]", "[{\"a\":1}]", "null", "\" \"", "\"Geheim\\u0000\"", "\"Geheim\\ud800\"",
        "\"Phone\"", "\"2026-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"" + new string('a', 20_001) + "\"",
    ];

    [Theory, MemberData(nameof(CommandRoutes.Rows), MemberType = typeof(CommandRoutes))]
    public async Task a_field_of_the_wrong_kind_is_named_and_no_value_makes_the_door_fail(CommandRoute route)
    {
        var taken = await (_case ??= desk.BusyCase());
        var everybody = desk.SignIn("all", ["firstLine", "secondLine", "mediator", "coordinator", "recordsManager"], "utrecht", "svb");
        var body = JsonNode.Parse(route.BodyFor(taken))!.AsObject();
        foreach (var field in body.Select(field => field.Key).ToArray())
        {
            foreach (var value in Values)
            {
                var answer = await everybody.Post(route.On(taken), Replaced(body, field, value));
                answer.Status.ShouldBeLessThan(500, $"{field} = {value}");
                answer.Text.ShouldNotContain("Geheim");
                if (answer.Status == 400) ShouldName(answer, field, value);
                else MayPass(body[field]!, value).ShouldBeTrue($"{field} = {value} gave {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task enums_and_moments_are_read_to_the_letter()
    {
        var taken = await desk.DecidedCase();
        foreach (var channel in (string[])["\"Letter\"", "\"LETTER\"", "\"letter \"", "5", "\"5\"", "\"letter,web\""])
        {
            var answer = await desk.FirstLine().Post($"{taken.Path}/contacts", $$"""{"channel":{{channel}},"direction":"in","summary":"Brief"}""", ("Accept-Language", "en"));
            answer.ShouldBeProblem(400, "malformed-body");
            answer.Json["errors"]!["$.channel"]![0]!.GetValue<string>().ShouldBe("Choose from counter, phone, chat, web, email, letter.");
        }

        foreach (var moment in (string[])["2026-11-20T10:00:00", "2026-11-20", "2026-11-20 10:00:00Z", "2026-11-20T25:00:00Z", "20 november"])
        {
            var answer = await desk.FirstLine().Post($"{taken.Path}/objections", new { questionId = taken.Question, text = "Nee", channel = "web", receivedAt = moment });
            answer.ShouldBeProblem(400, "malformed-body");
            answer.Json["errors"]!["$.receivedAt"].ShouldNotBeNull();
        }
    }

    private static string Replaced(JsonObject body, string field, string value) =>
        "{" + string.Join(",", body.Select(other => $"\"{other.Key}\":{(other.Key == field ? value : other.Value!.ToJsonString())}")) + "}";

    private static void ShouldName(Answer answer, string field, string value)
    {
        if (answer.Problem is not ("invalid-input" or "malformed-body")) return;
        answer.Json["errors"]!.AsObject().ShouldContain(error => error.Key.StartsWith(field) || error.Key.StartsWith("$." + field), $"{field} = {value}: {answer.Text}");
    }

    /// <summary>A value may only pass the shape when it is of the kind of the original, or null; and never with characters that no text may hold.</summary>
    private static bool MayPass(JsonNode original, string value)
    {
        if (value is "null") return true;
        if (value.Contains("\\u", StringComparison.Ordinal) || value.Length > 20_000) return false;
        using var parsed = JsonDocument.Parse(value);
        return KindOf(parsed.RootElement.ValueKind) == KindOf(original.GetValueKind());
    }

    private static JsonValueKind KindOf(JsonValueKind kind) => kind is JsonValueKind.False ? JsonValueKind.True : kind;
}
