namespace Casework.Api.Tests.Track;

public sealed class AskMoreTimeEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task more_time_is_asked_for_and_given_and_the_decision_date_moves_along()
    {
        var (taken, request) = await Asked();
        await desk.ShouldHaveRecorded(taken, await Ask(taken, request, new { reason = "Ik wacht op de bank", until = "2026-12-22" }), "information-extension-requested");
        var waiting = (await Follow(taken))["todo"]![0]!;
        (waiting["by"]!.GetValue<string>(), waiting["extensionAsked"]!.GetValue<bool>()).ShouldBe(("2026-12-08", true));
        (await Ask(taken, request, new { reason = "Nog eens" })).ShouldBeProblem(409, "extension-already-requested");
        var before = DateOnly.Parse((await Follow(taken))["questions"]![0]!["decideBy"]!.GetValue<string>());

        await desk.Specialist("svb").Do(taken, $"information-requests/{request}/extension", new { until = "2026-12-22" });
        var page = await Follow(taken);
        (page["todo"]![0]!["by"]!.GetValue<string>(), page["todo"]![0]!["extensionAsked"]!.GetValue<bool>()).ShouldBe(("2026-12-22", false));
        DateOnly.Parse(page["questions"]![0]!["decideBy"]!.GetValue<string>()).ShouldBe(before.AddDays(14));
        page["messages"]!.AsArray().ShouldContain(message => message!["text"]!.GetValue<string>().StartsWith("De datum van ons besluit is veranderd"));
        var entry = (await desk.FirstLine().Get(taken.Path)).Json["informationRequests"]![0]!;
        entry["extensions"]![0]!["reason"]!.GetValue<string>().ShouldBe("Ik wacht op de bank");
        entry["extensions"]![0]!["extendedUntil"]!.GetValue<string>().ShouldBe("2026-12-22");
    }

    [Fact]
    public async Task the_body_names_a_reason_and_a_day_to_come()
    {
        var (taken, request) = await Asked();
        var answer = await Ask(taken, request, new { until = "2026-11-01" });
        answer.ShouldBeProblem(400, "invalid-input");
        answer.Json["errors"]!.AsObject().Select(error => error.Key).ShouldBe(["reason", "until"], ignoreOrder: true);
        (await Ask(taken, request, new { reason = "Meer", until = "2026-12-01" })).ShouldBeProblem(409, "not-later");
        (await Ask(taken, Guid.NewGuid().ToString(), new { reason = "Meer" })).ShouldBeProblem(404, "not-found");
    }

    private async Task<(TakenIn Taken, string Request)> Asked()
    {
        var taken = await desk.TakeInAndHandOff();
        return (taken, await desk.Specialist("svb").AskForPapers(taken));
    }

    private Task<Answer> Ask(TakenIn taken, string request, object body) =>
        desk.Nobody.Post($"/track/{taken.CaseNumber}/information-requests/{request}/extension", body, ("X-Tracking-Code", taken.TrackingCode));

    private async Task<System.Text.Json.Nodes.JsonNode> Follow(TakenIn taken) => (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;
}
