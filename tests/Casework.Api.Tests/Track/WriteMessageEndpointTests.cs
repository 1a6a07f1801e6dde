namespace Casework.Api.Tests.Track;

public sealed class WriteMessageEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_reply_lands_in_the_case_says_what_it_answers_and_makes_it_unread()
    {
        var (taken, message) = await Sent("answer", "talk");
        await desk.ShouldHaveRecorded(taken, (await Write(taken, new { text = "Graag dinsdag", inReplyTo = message, replyOption = "talk" })).ShouldName("messageId"), "message-received");
        var reply = (await desk.FirstLine().Get(taken.Path)).Json["messages"]!.AsArray()[^1]!;
        (reply["inReplyTo"]!.GetValue<string>(), reply["replyOption"]!.GetValue<string>()).ShouldBe((message, "talk"));
        var shown = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json["messages"]!.AsArray();
        shown.ShouldContain(one => one!["text"]!.GetValue<string>() == "Graag dinsdag" && one["inReplyTo"]!.GetValue<string>() == message);
        (await desk.FirstLine().Get($"/inbox?q={taken.CaseNumber}")).Json["items"]!.AsArray().Single()!["unread"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task only_the_ways_that_the_official_gave_are_open_and_an_answer_always()
    {
        var (taken, message) = await Sent("document");
        (await Write(taken, new { text = "Nee", inReplyTo = message, replyOption = "objection" })).ShouldBeProblem(409, "reply-not-offered");
        (await Write(taken, new { text = "Dag", inReplyTo = message })).ShouldBe(201);
        (await Write(taken, new { text = "Dag", inReplyTo = Guid.NewGuid() })).ShouldBeProblem(400, "unknown-message");
        (await Write(taken, new { text = "Dag", inReplyTo = message, replyOption = "shout" })).ShouldBeProblem(400, "invalid-input");
        (await Write(taken, new { text = "Dag", replyOption = "talk" })).ShouldBeProblem(400, "invalid-input");
    }

    [Fact]
    public async Task whoever_looked_can_be_asked_why()
    {
        var (taken, _) = await Sent("answer");
        (await desk.FirstLine("rob", "rotterdam").Get(taken.Path, ("X-Purpose", "citizen-present"))).ShouldBe(200);
        var reader = (await Follow(taken)).Json["seenBy"]!.AsArray().Single(one => one!["who"]!.GetValue<string>().Contains("Rotterdam"))!["reader"]!.GetValue<string>();

        (await Write(taken, new { text = "Waarom was dat?", aboutReader = reader })).ShouldBe(201);
        (await desk.FirstLine().Get(taken.Path)).Json["messages"]!.AsArray()[^1]!["aboutReader"]!.GetValue<string>().ShouldBe(reader);
        var shown = (await Follow(taken)).Json["messages"]!.AsArray()[^1]!["text"]!.GetValue<string>();
        shown.ShouldContain("Rotterdam");
        shown.ShouldEndWith("Waarom was dat?");
        foreach (var unknown in (string[])["x", "citizen.utrecht.audit", "firstLine.nowhere.case-handling", "firstLine.utrecht.curiosity"])
        {
            (await Write(taken, new { text = "Waarom?", aboutReader = unknown })).ShouldBeProblem(400, "invalid-input");
        }
    }

    private async Task<Answer> Follow(TakenIn taken) => await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode));

    private async Task<(TakenIn Taken, string Message)> Sent(params string[] replyOptions)
    {
        var taken = await desk.FirstLine().TakeIn();
        return (taken, (await desk.FirstLine().Post($"{taken.Path}/messages", new { text = "Kunt u bellen?", replyOptions })).ShouldBe(201).String("messageId"));
    }

    private Task<Answer> Write(TakenIn taken, object body) => desk.Nobody.Post($"/track/{taken.CaseNumber}/messages", body, ("X-Tracking-Code", taken.TrackingCode));
}
