namespace Casework.Api.Tests.Cases.CallBacks;

public sealed class TryCallBackEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task every_attempt_is_kept_with_who_made_it_and_when()
    {
        var taken = await desk.FirstLine().TakeIn();
        var call = await desk.FirstLine().CallBack(taken);
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"call-backs/{call}/attempts", new { reached = false, note = "In gesprek" }), "call-back-tried");
        await desk.FirstLine("aziz").Do(taken, $"call-backs/{call}/attempts", new { reached = true });
        var attempts = (await desk.FirstLine().Get(taken.Path)).Json["callBacks"]![0]!["attempts"]!.AsArray();
        attempts.Select(attempt => (attempt!["reached"]!.GetValue<bool>(), attempt["author"]!["name"]!.GetValue<string>())).ShouldBe([(false, "anna"), (true, "aziz")]);
        var page = await CallBacks.Follow(desk, taken);
        page["messages"]!.AsArray().ShouldContain(message => message!["text"]!.GetValue<string>().StartsWith("Wij belden u, maar"));
        page["callBacks"]![0]!["statusText"]!.GetValue<string>().ShouldStartWith("Wij hebben u gebeld.");
    }

    [Fact]
    public async Task whoever_has_nothing_to_do_with_it_does_not_call()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.FirstLine().AskAdvice(taken, "cak");
        var call = await desk.FirstLine().CallBack(taken);
        (await desk.Specialist("cak", "carla").Post($"{taken.Path}/call-backs/{call}/attempts", new { reached = false })).ShouldBeProblem(404, "not-found");
        var about = (await desk.FirstLine().Post($"{taken.Path}/call-backs", CallBacks.Body(taken.Question))).ShouldBe(201).String("callBackId");
        (await desk.Specialist("cak", "carla").Post($"{taken.Path}/call-backs/{about}/attempts", new { reached = false })).ShouldBeProblem(409, "not-the-one-to-call");
        (await desk.FirstLine().Post($"{taken.Path}/call-backs/{Guid.CreateVersion7()}/attempts", new { reached = false })).ShouldBeProblem(404, "not-found");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/call-backs/{call}/attempts", new { note = "In gesprek" }, ("reached", "required"));
    }
}
