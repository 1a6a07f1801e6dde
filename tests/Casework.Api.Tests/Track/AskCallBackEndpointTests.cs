using Casework.Api.Tests.Cases.CallBacks;

namespace Casework.Api.Tests.Track;

public sealed class AskCallBackEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_citizen_asks_and_takes_it_back()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await Ask(taken, new { about = "Het bedrag", phone = "06 12345678", questionId = taken.Question, day = "2026-12-01" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("callBackId"), "call-back-requested");
        var page = await CallBacks.Follow(desk, taken);
        page["callBacks"]![0]!["by"]!.GetValue<string>().ShouldBe("2026-12-01");
        page["doneByYou"]!.AsArray().ShouldContain(done => done!["what"]!.GetValue<string>() == "U vroeg ons om u te bellen.");
        page["permittedActions"]!.AsArray().Select(action => action!.GetValue<string>()).ShouldContain("withdrawCallBack");
        (await desk.FirstLine().Get(taken.Path)).Json["callBacks"]![0]!["author"]!["role"]!.GetValue<string>().ShouldBe("citizen");

        await desk.ShouldHaveRecorded(taken, await Withdraw(taken, answer.String("callBackId")), "call-back-withdrawn");
        (await Withdraw(taken, answer.String("callBackId"))).ShouldBeProblem(409, "already-withdrawn");
        (await Withdraw(taken, Guid.CreateVersion7().ToString())).ShouldBeProblem(404, "not-found");
        (await CallBacks.Follow(desk, taken))["callBacks"]![0]!["status"]!.GetValue<string>().ShouldBe("withdrawn");
    }

    [Fact]
    public async Task a_number_and_a_subject_are_needed()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await Ask(taken, new { phone = "nul", organisation = (string?)null });
        answer.ShouldBeProblem(400, "malformed-body");
        answer = await Ask(taken, new { phone = "nul" });
        answer.ShouldBeProblem(400, "invalid-input");
        answer.Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["about", "phone"], ignoreOrder: true);
    }

    private Task<Answer> Ask(TakenIn taken, object body) => desk.Nobody.Post($"/track/{taken.CaseNumber}/call-backs", body, ("X-Tracking-Code", taken.TrackingCode));

    private Task<Answer> Withdraw(TakenIn taken, string call) =>
        desk.Nobody.Post($"/track/{taken.CaseNumber}/call-backs/{call}/withdrawal", null, ("X-Tracking-Code", taken.TrackingCode));
}
