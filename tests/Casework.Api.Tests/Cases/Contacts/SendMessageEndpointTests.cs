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
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/messages", new { replyOptions = new[] { "talk", "shout" } }, ("text", "one-of-these"), ("replyOptions[1]", "unknown-reply-option"));
    }

    [Fact]
    public async Task a_template_is_written_in_the_citizens_language_with_whom_to_phone()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "corrections", new { language = "en" });
        var answer = await desk.FirstLine().Post($"{taken.Path}/messages", new { template = "paper-missing", values = new { paper = "{contactPhone} your payslip", reason = "we must know what you earn", day = "1 March" } });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("messageId"), "message-sent");
        var sent = (await desk.FirstLine().Get(taken.Path)).Json["messages"]![0]!;
        sent["text"]!.GetValue<string>().ShouldContain("We still miss something from you: {contactPhone} your payslip.");
        sent["text"]!.GetValue<string>().ShouldEndWith($"Phone anna of Government desk Utrecht, 030 - 286 00 00. Your case number is {taken.CaseNumber}.");
        sent["template"]!.GetValue<string>().ShouldBe("paper-missing");
        sent["replyOptions"]!.AsArray().Select(option => option!.GetValue<string>()).ShouldBe(["document", "question"]);
    }

    [Fact]
    public async Task a_template_must_be_known_and_each_of_its_places_filled_and_nothing_else()
    {
        var (taken, path) = (await desk.FirstLine().TakeIn(), "");
        path = $"{taken.Path}/messages";
        await desk.FirstLine().ShouldHearOf(path, new { template = "poem" }, ("template", "unknown-template"));
        await desk.FirstLine().ShouldHearOf(path, new { template = "call-me", values = new { subject = "uw aanvraag", lastDay = " ", colour = "rood" } }, ("values.lastDay", "required"), ("values.colour", "unknown-field"));
        await desk.FirstLine().ShouldHearOf(path, new { template = "call-me", text = "Dag", values = new { subject = "x", lastDay = "y" } }, ("template", "only-one"));
        await desk.FirstLine().ShouldHearOf(path, new { text = "Dag", values = new { subject = "x" } }, ("values.subject", "unknown-field"));
    }
}
