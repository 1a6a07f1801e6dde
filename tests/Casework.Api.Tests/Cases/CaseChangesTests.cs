namespace Casework.Api.Tests.Cases;

/// <summary>What happened since a reader looked, in sentences, as far as they hear of it.</summary>
public sealed class CaseChangesTests(TestDesk desk)
{
    [Fact]
    public async Task the_desk_reads_all_that_happened_since_and_who_did_it()
    {
        var anna = desk.FirstLine();
        var taken = await anna.TakeIn();
        var seen = (await anna.Get(taken.Path)).Json["version"]!.GetValue<long>();
        (await desk.FirstLine("collega").Post($"{taken.Path}/notes", new { text = "Gebeld met de zus" })).ShouldBe(201);
        await anna.Offer(taken);
        var changes = (await anna.Get($"{taken.Path}/changes?since={seen}", ("Accept-Language", "nl"))).ShouldBe(200).Json["items"]!.AsArray();
        changes.Select(change => (change!["type"]!.GetValue<string>(), change["by"]!.GetValue<string>(), change["own"]!.GetValue<bool>()))
            .ShouldBe([("note-added", "collega", false), ("hand-off-proposed", "anna", true)]);
        changes[0]!["sentence"]!.GetValue<string>().ShouldBe("Interne notitie gemaakt: Gebeld met de zus");
        (await anna.Get($"{taken.Path}/changes?since={seen + 2}")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task an_organisation_reads_of_its_own_and_no_words_of_others()
    {
        var anna = desk.FirstLine();
        var taken = await anna.TakeIn(null, "aow-pension", "passport");
        (await anna.Post($"{taken.Path}/notes", new { text = "Alleen voor de balie" })).ShouldBe(201);
        await desk.Specialist("svb").Accept(taken, await anna.Offer(taken, "svb", taken.Question));
        await anna.Do(taken, $"questions/{taken.Questions[1]}/answer", new { text = "Uw paspoort ligt klaar" });
        var answer = (await desk.Specialist("svb").Get($"{taken.Path}/changes")).ShouldBe(200);
        answer.Text.ShouldNotContain("Alleen voor de balie");
        answer.Text.ShouldNotContain("paspoort ligt klaar");
        answer.Json["items"]!.AsArray().Select(change => change!["type"]!.GetValue<string>()).ShouldContain("hand-off-accepted");
        foreach (var change in answer.Json["items"]!.AsArray()) change!["sentence"]!.GetValue<string>().ShouldNotContain("…");
        (await desk.Specialist("cak", "carla").Get($"{taken.Path}/changes")).ShouldBe(404);
    }

    [Theory]
    [InlineData("since=x")]
    [InlineData("since=-1")]
    [InlineData("limit=0")]
    public async Task a_faulty_parameter_is_400(string query) =>
        (await desk.FirstLine().Get($"{(await desk.FirstLine().TakeIn()).Path}/changes?{query}")).ShouldBeProblem(400, "invalid-input");
}
