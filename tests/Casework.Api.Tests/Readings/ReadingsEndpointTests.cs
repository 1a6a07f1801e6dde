using System.Text.Json.Nodes;

namespace Casework.Api.Tests.Readings;

public sealed class ReadingsEndpointTests(TestDesk desk)
{
    private Person Officer => desk.SignIn("pien", "privacyOfficer");

    [Fact]
    public async Task readings_are_found_by_case_by_reader_by_purpose_and_in_a_time()
    {
        var reader = "reader-" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var (one, other) = (await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn());
        foreach (var taken in (TakenIn[])[one, other]) (await desk.FirstLine(reader).Get(taken.Path)).ShouldBe(200);
        (await desk.FirstLine(reader, "rotterdam").Get(one.Path, ("X-Purpose", "citizen-present"))).ShouldBe(200);

        (await Found($"readerId={reader}")).Count.ShouldBe(3);
        (await Found($"readerId={reader}&caseId={one.CaseId}")).Count.ShouldBe(2);
        (await Found($"readerId={reader}&purpose=citizen-present")).Single()!["desk"]!.GetValue<string>().ShouldBe("rotterdam");
        (await Found($"readerId={reader}&to=2020-01-01T00:00:00Z")).ShouldBeEmpty();
        var first = (await Officer.Get($"/readings?readerId={reader}&limit=2")).ShouldBe(200).Json;
        var second = (await Officer.Get($"/readings?readerId={reader}&limit=2&cursor={first["next"]}")).ShouldBe(200).Json;
        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => item!["readId"]!.GetValue<string>()).Distinct().Count().ShouldBe(3);
        second["next"].ShouldBeNull();
    }

    [Fact]
    public async Task the_export_has_a_line_for_each_reading_and_person_with_the_fields_of_the_standard()
    {
        var taken = await desk.FirstLine().TakeIn("111222333");
        (await desk.FirstLine().Get(taken.Path)).ShouldBe(200);
        var text = (await Officer.Get("/readings/export")).ShouldBe(200).Text;
        var line = text.Trim().Split('\n').Select(each => JsonNode.Parse(each)!).Last(each => each.ToJsonString().Contains(taken.CaseId));

        line["operation_id"]!.GetValue<string>().Length.ShouldBe(16);
        line["status_code"]!.GetValue<int>().ShouldBe(1);
        line["name"]!.GetValue<string>().ShouldBe("case-file");
        line["end_time"]!.GetValue<long>().ShouldBe(desk.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        line["start_time"]!.GetValue<long>().ShouldBeLessThanOrEqualTo(line["end_time"]!.GetValue<long>());
        line["trace_id"]!.GetValue<string>().ShouldNotBeEmpty();
        var attributes = line["attributes"]!.AsArray().ToDictionary(each => each!["key"]!.GetValue<string>(), each => each!["value"]!.GetValue<string>());
        attributes["dpl.core.processing_activity_id"].ShouldEndWith("/case-handling");
        attributes["dpl.core.data_subject_id_type"].ShouldBe("BSN");
        attributes["dpl.core.data_subject_id"].ShouldContain("ciphertext");
        text.ShouldNotContain("111222333");
        (await Officer.Get("/readings/export?to=2020-01-01T00:00:00Z")).Text.ShouldBeEmpty();
    }

    [Theory, InlineData("/readings"), InlineData("/readings/export")]
    public async Task only_auditors_and_privacy_officers_see_who_read_what(string path)
    {
        (await desk.Nobody.Get(path)).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get(path)).ShouldBeProblem(403, "not-allowed");
        (await desk.Coordinator().Get(path)).ShouldBeProblem(403, "not-allowed");
        (await desk.Auditor.Get(path + "?to=2020-01-01T00:00:00Z")).ShouldBe(200);
        foreach (var query in (string[])["from=yesterday", "from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z"])
            (await desk.Auditor.Get($"{path}?{query}")).ShouldBeProblem(400, "invalid-input");
    }

    private async Task<JsonArray> Found(string query) => (await Officer.Get("/readings?" + query)).ShouldBe(200).Json["items"]!.AsArray();
}
