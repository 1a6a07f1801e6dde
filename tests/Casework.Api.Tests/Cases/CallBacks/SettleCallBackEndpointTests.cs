namespace Casework.Api.Tests.Cases.CallBacks;

public sealed class SettleCallBackEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_talk_is_a_contact_and_the_promise_is_kept()
    {
        var taken = await desk.FirstLine().TakeIn();
        var call = await desk.FirstLine().CallBack(taken);
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/call-backs/{call}/outcome", new { outcome = "spoken" }, ("text", "required"));
        await desk.ShouldHaveRecorded(
            taken, await desk.FirstLine().Do(taken, $"call-backs/{call}/outcome", new { outcome = "spoken", text = "Uitgelegd" }), "contact-recorded", "call-back-settled");
        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        (file["callBacks"]![0]!["status"]!.GetValue<string>(), file["callBacks"]![0]!["contactId"]!.GetValue<string>()).ShouldBe(("spoken", file["contacts"]![0]!["contactId"]!.GetValue<string>()));
        (await desk.FirstLine().Post($"{taken.Path}/call-backs/{call}/outcome", new { outcome = "notNeeded" })).ShouldBeProblem(409, "already-called-back");
        (await CallBacks.Follow(desk, taken))["callBacks"]![0]!["statusText"]!.GetValue<string>().ShouldBe("Wij hebben u gebeld.");
    }

    [Fact]
    public async Task nobody_is_unreachable_before_somebody_called()
    {
        var taken = await desk.FirstLine().TakeIn();
        var call = await desk.FirstLine().CallBack(taken);
        (await desk.FirstLine().Post($"{taken.Path}/call-backs/{call}/outcome", new { outcome = "notReached" })).ShouldBeProblem(409, "nobody-tried");
        await desk.FirstLine().Do(taken, $"call-backs/{call}/attempts", new { reached = false });
        await desk.FirstLine().Do(taken, $"call-backs/{call}/outcome", new { outcome = "notReached", text = "Twee keer gebeld" });
        (await desk.FirstLine().Get(taken.Path)).Json["callBacks"]![0]!["reason"]!.GetValue<string>().ShouldBe("Twee keer gebeld");
    }
}
