namespace Casework.Api.Tests.Cases.Records;

public sealed class CorrectCitizenEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task the_first_line_corrects_a_name_and_the_old_one_stays_in_the_history()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Do(taken, "corrections", new { name = "Mevrouw Jansen", language = "en", accessNeeds = new[] { "interpreter" }, reason = "Getrouwd" });
        await desk.ShouldHaveRecorded(taken, answer, "citizen-data-corrected");
        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["citizen"]!["name"]!.GetValue<string>().ShouldBe("Mevrouw Jansen");
        file["citizen"]!["bsn"].ShouldNotBeNull();
        (file["language"]!.GetValue<string>(), file["accessNeeds"]!.ToJsonString()).ShouldBe(("en", "[\"interpreter\"]"));
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/state?version=1")).Json["citizen"]!["name"]!.GetValue<string>().ShouldBe("Mevrouw De Vries");
        var history = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Json["items"]!.AsArray();
        history[^1]!["content"]!.GetValue<string>().ShouldContain("Mevrouw Jansen");
        (await desk.FirstLine().Post("/cases/search", new { caseNumber = taken.CaseNumber, name = "Jansen" }, ("X-Purpose", "call-back"))).Json["items"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task the_citizen_does_so_too_and_sees_it()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var answer = await desk.Citizen(bsn).Post($"/track/{taken.CaseNumber}/corrections", new { name = "Mevrouw Jansen" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldBe(204), "citizen-data-corrected");
        var track = (await desk.Citizen(bsn).Get($"/track/{taken.CaseNumber}")).Json;
        track["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>().ShouldBe("Uw gegevens zijn verbeterd.");
        track["doneByYou"]!.ToJsonString().ShouldContain("U verbeterde uw gegevens.");
        track["permittedActions"]!.ToJsonString().ShouldContain("correctOwnData");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/corrections", new { name = "Iemand anders" })).ShouldBeProblem(401, "sign-in-required");
    }

    [Fact]
    public async Task a_number_cannot_be_corrected_and_nothing_is_no_correction()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/corrections", new { bsn = Scenarios.NewBsn() })).ShouldBeProblem(400, "malformed-body");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/corrections", new { reason = "Zomaar" }, ("name", "one-of-these"));
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/corrections", new { name = " ", language = "fr", accessNeeds = new[] { "1" } },
            ("name", "required"), ("language", "unknown-language"), ("accessNeeds[0]", "unknown-access-need"));
    }
}
