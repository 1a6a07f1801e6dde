using System.Text.Json.Nodes;
using SmtpServer.Protocol;

namespace Casework.Api.Tests.Outbox;

/// <summary>What did not arrive is seen by whoever has the case, is sent once more and then goes on paper (Awb 2:11).</summary>
public sealed class UndeliveredTests(OutDesk desk) : IClassFixture<OutDesk>
{
    [Fact]
    public async Task it_shows_in_the_case_the_list_the_counts_the_history_and_to_the_citizen_at_once()
    {
        var before = await Counted();
        var taken = await desk.Reachable("nobody@example.org");
        await desk.Quiet();
        var undelivered = (await File(taken))["undelivered"]!.AsArray().ShouldHaveSingleItem()!;
        undelivered.ToJsonString().ShouldNotContain("nobody@");
        (undelivered.Text("channel"), undelivered.Text("failure"), undelivered.Text("kind"), undelivered.Text("next")).ShouldBe(("email", "smtp-550", "news", "email"));
        undelivered["addressByCitizen"]!.GetValue<bool>().ShouldBeFalse();
        (await Row(taken, "undelivered"))!["undelivered"]!.GetValue<bool>().ShouldBeTrue();
        (await Row(taken, "unread")).ShouldNotBeNull();
        (await Counted()).ShouldBe(before + 1);
        (await desk.History(taken)).ShouldContain("message-undelivered");
        var page = await Track(taken);
        page["reach"]!["undelivered"]!.GetValue<bool>().ShouldBeTrue();
        page["messages"]!.AsArray()[^1].Text("text").ShouldContain("kwam niet bij u aan: per e-mail. Wij proberen het nog een keer.");
        desk.Logs.Lines.ShouldNotContain(line => line.Contains("nobody@example.org"));
    }

    [Fact]
    public async Task a_second_sending_goes_to_the_corrected_address_and_the_list_is_clean_again()
    {
        var taken = await desk.Reachable("nobody@example.org");
        await desk.Quiet();
        await desk.FirstLine().Do(taken, "reach", new { channel = "email", email = "hersteld@example.org" });
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.Quiet();
        desk.Mail.To("hersteld@example.org").Length.ShouldBe(2, "the receipt that failed, and the word of the new choice");
        var undelivered = (await File(taken))["undelivered"]!.AsArray().ShouldHaveSingleItem()!;
        (undelivered.Text("sentBy"), undelivered["sentAt"]).ShouldBe(("email", undelivered["sentAt"]));
        undelivered["sentAt"].ShouldNotBeNull();
        (await Row(taken, "undelivered")).ShouldBeNull();
        (await Track(taken))["reach"]!["undelivered"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task a_decision_that_fails_twice_becomes_a_letter_and_its_term_runs_from_the_day_of_posting()
    {
        var taken = await desk.Reachable("nobody@example.org");
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        await desk.Specialist("svb").TalkTo(taken);
        await desk.Quiet();
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        string[] before = [.. (await Letters(taken)).Select(letter => letter.Text("letterId"))];
        await desk.Specialist("svb").Decide(taken, "refused");
        Decision(await File(taken))["objectUntil"].ShouldNotBeNull("it was sent");
        await desk.Quiet();
        Decision(await File(taken))["publishedOn"].ShouldBeNull("it did not arrive");
        Decision(await File(taken))["objectUntil"].ShouldBeNull();
        (await Track(taken))["banner"].Text("text").ShouldContain("Wij moeten het besluit nog naar u versturen.");
        (await Track(taken))["questions"]![0]!["decision"]!["unsent"]!.GetValue<bool>().ShouldBeTrue();
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.Quiet();
        (await File(taken))["undelivered"]!.AsArray()[^1].Text("next").ShouldBe("paper");
        await desk.Quiet();
        var letter = (await Letters(taken)).Where(each => !before.Contains(each.Text("letterId"))).Select(each => each.Text("letterId"));
        var decided = await Deciding(letter);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        var today = DateOnly.FromDateTime(desk.Clock.GetUtcNow().AddHours(1).DateTime);
        (await desk.FirstLine().Post($"/letters/{decided}/printed")).ShouldBe(204);
        var after = Decision(await File(taken));
        after.Text("publishedOn").ShouldBe(today.ToString("yyyy-MM-dd"));
        after["objectUntil"].ShouldNotBeNull();
        (await desk.History(taken)).ShouldContain("message-dispatched");
        (await desk.FirstLine().Post($"/letters/{decided}/printed")).ShouldBeProblem(409, "already-printed");
    }

    [Fact]
    public async Task a_server_that_answers_no_more_is_told_after_a_few_attempts_and_not_after_three_days()
    {
        desk.Mail.Says = () => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "later");
        var taken = await desk.Reachable("later@example.org");
        await desk.Quiet();
        (await File(taken))["undelivered"]!.AsArray().ShouldBeEmpty("a hiccup is nobody's work");
        foreach (var wait in (int[])[11, 61])
        {
            desk.Clock.Advance(TimeSpan.FromSeconds(wait));
            await desk.Quiet();
        }

        (await File(taken))["undelivered"]!.AsArray().ShouldHaveSingleItem()!.Text("failure").ShouldBe("smtp-421");
        desk.Mail.Says = () => SmtpResponse.Ok;
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.Quiet();
        (await File(taken))["undelivered"]!.AsArray().ShouldHaveSingleItem()!["sentAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task consent_of_the_citizen_leads_a_kind_of_messages_elsewhere_and_is_taken_back()
    {
        var taken = await desk.Reachable("nobody@example.org");
        await desk.Quiet();
        var code = ("X-Tracking-Code", taken.TrackingCode);
        var path = $"/track/{taken.CaseNumber}/reach-consents";
        (await desk.Nobody.Post(path, new { kind = "news", channel = "sms", agrees = true }, code)).ShouldBeProblem(409, "no-address");
        (await desk.Nobody.Post(path, new { kind = "news", channel = "paper", agrees = true }, code)).ShouldBeProblem(400, "invalid-input");
        (await desk.Nobody.Post(path, new { kind = "news", channel = "sms", agrees = true, phone = "06 12 34 56 78" }, code)).ShouldBe(204);
        Consent(await Track(taken), "news", "sms").ShouldBe((true, "+31612345678"));
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.Quiet();
        (await File(taken))["undelivered"]!.AsArray().Count(each => each.Text("next") == "sms").ShouldBeGreaterThan(0);
        await desk.Quiet();
        desk.Others.At("/sms").ShouldContain(posted => posted.Body.Contains(taken.CaseNumber));
        (await desk.Nobody.Post(path, new { kind = "news", channel = "sms", agrees = false }, code)).ShouldBe(204);
        (await desk.Nobody.Post(path, new { kind = "news", channel = "sms", agrees = false }, code)).ShouldBeProblem(409, "not-agreed");
        Consent(await Track(taken), "news", "sms").ShouldBe((false, null));
    }

    private static (bool, string?) Consent(JsonNode page, string kind, string channel) => page["reachConsents"]!.AsArray()
        .Where(each => each.Text("kind") == kind && each.Text("channel") == channel)
        .Select(each => (each!["agrees"]!.GetValue<bool>(), each["address"]?.GetValue<string>())).Single();

    private static JsonNode Decision(JsonNode file) => file["questions"]![0]!["decisions"]![0]!;

    private async Task<JsonNode> File(TakenIn taken) => (await desk.FirstLine().Get(taken.Path)).ShouldBe(200).Json;

    private async Task<JsonNode> Track(TakenIn taken) =>
        (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(200).Json;

    private async Task<long> Counted() => (await desk.FirstLine().Get("/inbox/counts")).ShouldBe(200).Json["undelivered"]!.GetValue<long>();

    private async Task<JsonNode?> Row(TakenIn taken, string view) => (await desk.FirstLine().Get($"/inbox?view={view}&limit=200")).ShouldBe(200).Json["items"]!
        .AsArray().SingleOrDefault(item => item.Text("caseId") == taken.CaseId);

    private async Task<JsonNode[]> Letters(TakenIn taken) =>
        [.. (await desk.FirstLine().Get("/letters?limit=200&status=toPrint")).ShouldBe(200).Json["items"]!.AsArray().Where(item => item.Text("caseId") == taken.CaseId)!];

    /// <summary>The letter that tells of a decision.</summary>
    private async Task<string> Deciding(IEnumerable<string> letters)
    {
        List<string> found = [];
        foreach (var letter in letters)
            if ((await desk.FirstLine().Get($"/letters/{letter}")).ShouldBe(200).Text.Contains("bezwaar maken")) found.Add(letter);
        return found.ShouldHaveSingleItem();
    }
}

file static class Nodes
{
    public static string Text(this JsonNode? node, string field) => node![field]!.GetValue<string>();
}
