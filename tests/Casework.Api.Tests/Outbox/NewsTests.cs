using System.Text.Json.Nodes;
using Casework.Api.Tests.Cases.CallBacks;
using SmtpServer.Protocol;

namespace Casework.Api.Tests.Outbox;

public sealed class NewsTests(OutDesk desk) : IClassFixture<OutDesk>
{
    [Fact]
    public async Task each_act_that_is_news_gives_one_mail_with_a_number_to_phone_and_nothing_of_the_case()
    {
        var taken = await desk.Reachable("een@example.org");
        await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Intern" });
        await desk.FirstLine().Do(taken, $"questions/{taken.Question}/answer", new { text = "Zo zit het geheim" });
        await desk.FirstLine().Close(taken);
        await desk.Quiet();
        var mails = desk.Mail.To("een@example.org");
        mails.Length.ShouldBe(3, "receipt, answer, closure; a note is no news");
        mails.Select(mail => mail.MessageId).ShouldBeUnique();
        foreach (var mail in mails)
        {
            mail.Subject.ShouldBe($"Nieuws over uw zaak {taken.CaseNumber}");
            mail.GetTextBody(MimeKit.Text.TextFormat.Plain)!.ShouldContain("Overheidsloket Utrecht: 030 - 286 00 00");
            mail.GetTextBody(MimeKit.Text.TextFormat.Plain)!.ShouldContain("https://casework.example/track");
            foreach (var inside in (string[])["AOW", "geheim", "De Vries", "Anna", "anna", taken.TrackingCode]) mail.ToString().ShouldNotContain(inside);
        }
    }

    [Fact]
    public async Task after_a_contact_and_an_answer_a_link_comes_along_by_which_each_is_rated_once()
    {
        var taken = await desk.Reachable("sterren@example.org");
        await desk.FirstLine().TalkTo(taken);
        await desk.Quiet();
        var contact = desk.Mail.To("sterren@example.org").Single(mail => mail.Subject == "Wat vond u van ons contact?").GetTextBody(MimeKit.Text.TextFormat.Plain)!;
        contact.ShouldContain("Overheidsloket Utrecht: 030 - 286 00 00");
        await desk.FirstLine().Do(taken, $"questions/{taken.Question}/answer", new { text = "Zo zit het" });
        await desk.Quiet();
        var answer = desk.Mail.To("sterren@example.org").Single(mail => mail.Subject!.StartsWith("Nieuws", StringComparison.Ordinal) && Token(mail.GetTextBody(MimeKit.Text.TextFormat.Plain)!) is not null).GetTextBody(MimeKit.Text.TextFormat.Plain)!;
        foreach (var (text, what) in ((string Text, string What)[])[(contact, "Uw telefoongesprek met Overheidsloket Utrecht"), (answer, "Het antwoord van Overheidsloket Utrecht op uw vraag")])
        {
            for (var look = 0; look < 2; look++) (await desk.Nobody.Get($"/ratings/{Token(text)}")).ShouldBe(200).Json["what"]!.GetValue<string>().ShouldBe(what);
            (await desk.Nobody.Post($"/ratings/{Token(text)}", new { stars = 4 })).ShouldBe(204);
            (await desk.Nobody.Post($"/ratings/{Token(text)}", new { stars = 4 })).ShouldBeProblem(409, "already-rated");
        }
    }

    [Fact]
    public async Task a_promised_call_is_one_piece_of_news_and_the_talk_can_be_rated_by_it()
    {
        var taken = await desk.Reachable("gebeld@example.org");
        var call = await desk.FirstLine().CallBack(taken);
        await desk.Quiet();
        var before = desk.Mail.To("gebeld@example.org").Select(mail => mail.MessageId).ToArray();
        await desk.FirstLine().Do(taken, $"call-backs/{call}/outcome", new { outcome = "spoken", text = "Uitgelegd" });
        await desk.Quiet();
        var told = desk.Mail.To("gebeld@example.org").Where(mail => !before.Contains(mail.MessageId)).ShouldHaveSingleItem();
        told.Subject.ShouldBe($"Nieuws over uw zaak {taken.CaseNumber}");
        (await desk.Nobody.Get($"/ratings/{Token(told.GetTextBody(MimeKit.Text.TextFormat.Plain)!)}")).ShouldBe(200).Json["what"]!.GetValue<string>().ShouldBe("Uw telefoongesprek met Overheidsloket Utrecht");
    }

    private static string? Token(string text) => text.Split("https://casework.example/track/rating/") is [_, var rest] ? rest.Split('\n', '\r', ' ')[0] : null;

    [Fact]
    public async Task a_decision_that_also_moves_the_case_manager_is_one_piece_of_news()
    {
        var taken = await desk.Reachable("twee@example.org");
        await desk.Quiet();
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        await desk.Quiet();
        (await desk.History(taken)).ShouldContain("case-manager-moved");
        desk.Mail.To("twee@example.org").Length.ShouldBe(2);
    }

    [Fact]
    public async Task whoever_did_not_ask_gets_nothing_and_whoever_stops_gets_no_more()
    {
        var before = desk.Mail.Mails.Count;
        await desk.FirstLine().Close(await Answered(await desk.FirstLine().TakeIn()));
        await desk.Quiet();
        desk.Mail.Mails.Count.ShouldBe(before);
        var taken = await desk.Reachable("drie@example.org");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/reach", new { channel = "none" }, ("X-Tracking-Code", taken.TrackingCode))).ShouldBe(204);
        await desk.FirstLine().Promise(taken, desk.Clock.GetUtcNow().AddDays(5).ToString("yyyy-MM-dd"));
        await desk.Quiet();
        desk.Mail.To("drie@example.org").ShouldHaveSingleItem().Subject!.ShouldContain(taken.CaseNumber, customMessage: "the receipt, which came before the choice");
    }

    [Fact]
    public async Task a_text_message_and_a_message_box_go_through_their_gateways_with_an_id()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        await desk.FirstLine().Do(taken, "reach", new { channel = "sms", phone = "06 12 34 56 78" });
        await desk.FirstLine().Do(taken, "reach", new { channel = "messageBox" });
        await desk.Quiet();
        var sms = desk.Others.At("/sms").Single(posted => posted.Body.Contains(taken.CaseNumber));
        sms.Json["to"]!.GetValue<string>().ShouldBe("+31612345678");
        sms.Json["text"]!.GetValue<string>().ShouldContain("Overheidsloket Utrecht: 030 - 286 00 00");
        sms.Headers["authorization"].ShouldBe("Bearer sms-token");
        sms.Headers["idempotency-key"].ShouldBe(sms.Json["id"]!.GetValue<string>());
        desk.Others.At("/message-box").Single(posted => posted.Body.Contains(taken.CaseNumber)).Json["to"]!.GetValue<string>().ShouldBe(bsn);
    }

    [Fact]
    public async Task what_fails_is_tried_again_under_the_same_id_then_given_up_shown_and_replayed()
    {
        desk.Mail.Says = () => new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "later");
        var taken = await desk.Reachable("vier@example.org");
        await desk.Quiet();
        var waiting = await Delivery(taken, "pending");
        (waiting["attempts"]!.GetValue<int>(), waiting["failure"]!.GetValue<string>()).ShouldBe((1, "smtp-421"));
        for (var attempt = 1; attempt < Casework.Delivery.Outbox.Backoff.Most; attempt++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(49));
            await desk.Quiet();
        }

        var dead = await Delivery(taken, "dead");
        dead.ToJsonString().ShouldNotContain("vier@");
        (await desk.Coordinator("groningen").Post($"/deliveries/{dead["deliveryId"]}/replay")).ShouldBeProblem(404, "not-found");
        (await desk.FirstLine().Post($"/deliveries/{dead["deliveryId"]}/replay")).ShouldBeProblem(403, "not-allowed");
        desk.Mail.Says = () => SmtpResponse.Ok;
        (await desk.Coordinator().Post($"/deliveries/{dead["deliveryId"]}/replay")).ShouldBe(204);
        await desk.Quiet();
        desk.Mail.To("vier@example.org").ShouldHaveSingleItem().MessageId.ShouldBe($"{dead["deliveryId"]}@casework.example");
        (await desk.Coordinator().Post($"/deliveries/{dead["deliveryId"]}/replay")).ShouldBeProblem(409, "delivery-not-dead");
        desk.Logs.Lines.ShouldNotContain(line => line.Contains("vier@example.org"));
    }

    [Fact]
    public async Task an_address_that_the_server_refuses_for_good_is_tried_once_more_and_then_given_up()
    {
        var taken = await desk.Reachable("nobody@example.org");
        await desk.Quiet();
        (await Delivery(taken, "pending"))["failure"]!.GetValue<string>().ShouldBe("smtp-550");
        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        await desk.Quiet();
        (await Delivery(taken, "dead"))["failure"]!.GetValue<string>().ShouldBe("smtp-550");
    }

    [Fact]
    public async Task the_language_is_the_citizens_own()
    {
        var taken = await desk.Reachable("zes@example.org");
        await desk.FirstLine().Do(taken, "corrections", new { language = "en" });
        await desk.Quiet();
        desk.Mail.To("zes@example.org").ShouldContain(mail => mail.Subject == $"News about your case {taken.CaseNumber}", "mails go out side by side, so the last is not the newest");
    }

    private async Task<TakenIn> Answered(TakenIn taken)
    {
        await desk.FirstLine().AnswerAll(taken);
        return taken;
    }

    private async Task<JsonNode> Delivery(TakenIn taken, string? status = null) =>
        (await desk.Coordinator().Get($"/deliveries?limit=200{(status is null ? "" : $"&status={status}")}")).ShouldBe(200).Json["items"]!.AsArray().Single(item => item!["caseId"]!.GetValue<string>() == taken.CaseId)!;
}
