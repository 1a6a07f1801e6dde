namespace Casework.Api.Tests.Cases.Contacts;

public sealed class SendMessageEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_message_goes_to_the_citizen_with_the_ways_to_answer()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/messages", new { text = "Wij hebben uw brief", replyOptions = new[] { "answer", "document" } });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("messageId"), "message-sent");
    }

    [Fact]
    public async Task a_closed_case_sends_no_message_and_reply_options_are_known()
    {
        var taken = await desk.ClosedCase();
        (await desk.FirstLine().Post($"{taken.Path}/messages", new { text = "Dag" })).ShouldBeProblem(409, "case-closed");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/messages", new { replyOptions = new[] { "talk", "shout" } }, ("text", "required"), ("replyOptions[1]", "unknown-reply-option"));
    }
}
