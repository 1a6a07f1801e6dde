namespace Casework.Api.Tests.Cases.Mandates;

public sealed class GrantMandateEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task at_the_counter_a_mandate_is_granted_with_how_the_citizen_said_so()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = (await desk.FirstLine().Post($"{taken.Path}/mandates", Body(scopes: ["read", "answer"], until: "2027-03-01", consent: "inPerson"))).ShouldBe(201);
        await desk.ShouldHaveRecorded(taken, answer, "mandate-granted");
        answer.String("accessCode").ShouldMatch("^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{2}$");
        var mandate = (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json["mandates"]![0]!;
        mandate["mandateId"]!.GetValue<string>().ShouldBe(answer.String("mandateId"));
        (mandate["name"]!.GetValue<string>(), mandate["until"]!.GetValue<string>(), mandate["consent"]!.GetValue<string>()).ShouldBe(("Haar zoon", "2027-03-01", "inPerson"));
        mandate["scopes"]!.ToJsonString().ShouldBe("""["read","answer"]""");
    }

    [Fact]
    public async Task a_repeat_gives_the_same_code_and_grants_nothing_more()
    {
        var taken = await desk.FirstLine().TakeIn();
        var first = (await desk.FirstLine().Post($"{taken.Path}/mandates", Body(), ("Idempotency-Key", "mandate"))).ShouldBe(201);
        var again = (await desk.FirstLine().Post($"{taken.Path}/mandates", Body(), ("Idempotency-Key", "mandate"))).ShouldBe(201);
        again.String("accessCode").ShouldBe(first.String("accessCode"));
        (await desk.History(taken)).Count(name => name == "mandate-granted").ShouldBe(1);
    }

    [Fact]
    public async Task neither_code_nor_hash_nor_number_shows_to_officials_or_auditors()
    {
        var taken = await desk.FirstLine().TakeIn();
        var code = (await desk.FirstLine().Post($"{taken.Path}/mandates", Body(bsn: "999990032"))).ShouldBe(201).String("accessCode");
        var hash = (await desk.State(taken)).Mandates[0].AccessCodeHash;
        var shown = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Text + (await desk.FirstLine().Get(taken.Path)).Text + (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/state?version=99")).Text;
        shown.ShouldNotContain(code);
        shown.ShouldNotContain(hash);
        (await desk.FirstLine().Get(taken.Path)).Text.ShouldNotContain("999990032");
    }

    [Fact]
    public async Task what_is_wrong_with_the_body_is_said_at_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().ShouldHearOf(
            $"{taken.Path}/mandates", new { name = " ", bsn = "123456789", kvkNumber = "1", scopes = Array.Empty<string>(), until = "2020-01-01", questionIds = Array.Empty<string>() },
            ("name", "required"), ("bsn", "invalid-bsn"), ("kvkNumber", "invalid-kvk-number"), ("scopes", "required"), ("until", "date-in-the-past"), ("questionIds", "required"), ("consent", "required"));
        (await desk.FirstLine().Post($"{taken.Path}/mandates", Body(questions: [Guid.Empty.ToString()]))).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task there_are_no_more_than_ten_at_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        for (var i = 0; i < 10; i++) (await desk.FirstLine().Post($"{taken.Path}/mandates", Body())).ShouldBe(201);
        (await desk.FirstLine().Post($"{taken.Path}/mandates", Body())).ShouldBeProblem(409, "too-many-mandates");
    }

    private static object Body(string[]? scopes = null, string? until = null, string consent = "byPhone", string? bsn = null, string[]? questions = null) =>
        new { name = "Haar zoon", bsn, scopes = scopes ?? ["read"], until, questionIds = questions, consent };
}
