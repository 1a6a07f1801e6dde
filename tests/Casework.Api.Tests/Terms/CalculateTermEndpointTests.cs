namespace Casework.Api.Tests.Terms;

public sealed class CalculateTermEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_calculation_answers_result_and_steps_in_the_language_asked_for()
    {
        object body = new { kind = "decision.term", inputs = new { receivedOn = "2026-03-30", unit = "weeks", length = 8 } };
        var answer = (await desk.FirstLine().Post("/terms/calculation", body)).ShouldBe(200).Json;
        answer["result"]!.ToJsonString().ShouldBe("""{"rawEnd":"2026-05-25","end":"2026-05-26"}""");
        answer["steps"]!.AsArray().Last()!["explanation"]!.GetValue<string>().ShouldStartWith("maandag 25 mei 2026 is geen werkdag.");
        (await desk.FirstLine().Post("/terms/calculation", body, ("Accept-Language", "en"))).Text.ShouldContain("is not a working day");
    }

    [Theory]
    [InlineData("end before start", "decision.suspension", """{"receivedOn":"2026-01-05","termWeeks":8,"suspensions":[{"type":"4:15-2-a","from":"2026-02-10","to":"2026-02-01"}]}""", "inputs.suspensions[0].to")]
    [InlineData("unknown kind", "term.magic", "{}", "kind")]
    [InlineData("year not known", "calendar.year", """{"year":2040}""", "inputs.year")]
    [InlineData("overlap", "decision.suspension", """{"receivedOn":"2026-01-05","termWeeks":8,"suspensions":[{"type":"4:15-2-a","from":"2026-02-01","to":"2026-02-10"},{"type":"4:15-2-a","from":"2026-02-05","to":"2026-02-12"}]}""", "inputs.suspensions[1].type")]
    [InlineData("unknown ground", "decision.suspension", """{"receivedOn":"2026-01-05","termWeeks":8,"suspensions":[{"type":"4:16","from":"2026-02-01","to":"2026-02-10"}]}""", "inputs.suspensions[0].type")]
    [InlineData("extension that does not extend", "decision.extension", """{"receivedOn":"2026-01-05","basis":"reasonable","termWeeks":8,"noticeSentOn":"2026-02-20","announcedEnd":"2026-02-28"}""", "inputs.announcedEnd")]
    [InlineData("something missing", "objection.term", "{}", "inputs.publishedOn")]
    public async Task bad_input_gets_a_problem_with_field_and_reason(string why, string kind, string inputs, string field)
    {
        foreach (var language in (string[])["nl", "en"])
        {
            var answer = await desk.FirstLine().Post("/terms/calculation", $$"""{"kind":"{{kind}}","inputs":{{inputs}}}""", ("Accept-Language", language));
            answer.ShouldBeProblem(400, "invalid-input");
            answer.Json["errors"]![field]!.AsArray().ShouldHaveSingleItem(why)!.GetValue<string>().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task an_unknown_reading_of_the_law_is_named()
    {
        var answer = await desk.FirstLine().Post("/terms/calculation", """{"kind":"objection.term","inputs":{"publishedOn":"2026-03-02"},"policies":{"whatever":true}}""");
        answer.ShouldBeProblem(400, "invalid-input");
        answer.Json["errors"]!["policies.whatever"].ShouldNotBeNull();
    }
}
