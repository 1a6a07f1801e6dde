namespace Casework.Api.Tests.Track;

public sealed class CorrectSupportEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_citizen_says_which_help_they_need_and_reads_it_back()
    {
        var taken = await desk.FirstLine().TakeIn();
        (string, string) code = ("X-Tracking-Code", taken.TrackingCode);
        var path = $"/track/{taken.CaseNumber}";
        (await desk.Nobody.Get(path, code)).Json["permittedActions"]!.ToJsonString().ShouldContain("correctSupportNeed");

        var answer = (await desk.Nobody.Post(path + "/support-need", new { level = "personalGuidance", text = "Ik zie slecht" }, code)).ShouldBe(204);
        await desk.ShouldHaveRecorded(taken, answer, "support-need-assessed");
        var track = (await desk.Nobody.Get(path, code)).Json;
        track["help"]!.ToJsonString().ShouldContain("Ik zie slecht");
        track["doneByYou"]!.ToJsonString().ShouldContain("welke hulp u nodig hebt");
        (await desk.FirstLine().Get(taken.Path)).Json["supportNeed"]!["level"]!.GetValue<string>().ShouldBe("personalGuidance");
    }

    [Fact]
    public async Task more_help_brings_a_standard_question_back_to_a_person()
    {
        var taken = await desk.FirstLine().TakeInAlone("rent-benefit-change");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/support-need", new { level = "personalGuidance", text = "Ik kom er niet uit" }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(204);
        (await desk.FirstLine().Get(taken.Path)).Json["supportNeed"]!["level"]!.GetValue<string>().ShouldBe("personalGuidance");
    }

    [Fact]
    public async Task a_body_without_level_and_words_is_refused_and_so_is_a_stranger()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"/track/{taken.CaseNumber}/support-need";
        (await desk.Nobody.Post(path, new { }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBeProblem(400, "invalid-input");
        (await desk.Nobody.Post(path, new { level = "none", text = "x" }, ("X-Tracking-Code", "WRONG"))).ShouldBeProblem(404, "not-found");
    }
}
