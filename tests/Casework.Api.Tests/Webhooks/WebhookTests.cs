using System.Security.Cryptography;
using System.Text;
using Casework.Api.Tests.Outbox;

namespace Casework.Api.Tests.Webhooks;

public sealed class WebhookTests(OutDesk desk) : IClassFixture<OutDesk>
{
    private const string Secret = "een geheim van minstens vierentwintig tekens";

    [Fact]
    public async Task a_subscriber_gets_a_signed_cloud_event_without_anything_of_the_citizen()
    {
        var (_, path) = await Subscribe(desk.CoordinatorOf("svb"), "nl.overheid.casework.hand-off-proposed");
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Offer(taken);
        await desk.Quiet();
        var posted = Of(path, taken).ShouldHaveSingleItem();
        posted.Headers["content-type"].ShouldStartWith("application/cloudevents+json");
        var sent = posted.Json;
        sent["specversion"]!.GetValue<string>().ShouldBe("1.0");
        sent["type"]!.GetValue<string>().ShouldBe("nl.overheid.casework.hand-off-proposed");
        sent["source"]!.GetValue<string>().ShouldStartWith("urn:nld:oin:");
        sent["subject"]!.GetValue<string>().ShouldBe(taken.CaseId);
        sent["dataref"]!.GetValue<string>().ShouldBe($"https://casework.example/api/v1/cases/{taken.CaseId}");
        DateTimeOffset.Parse(sent["time"]!.GetValue<string>()).ShouldBe(desk.Clock.GetUtcNow());
        sent.AsObject().Select(field => field.Key).ShouldBe(["specversion", "id", "source", "type", "subject", "time", "sequence", "sequencetype", "dataref"], ignoreOrder: true);
        var told = (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/history?limit=200")).Json["items"]!.AsArray().Single(item => item!["type"]!.GetValue<string>() == "hand-off-proposed")!;
        sent["id"]!.GetValue<string>().ShouldBe(told["eventId"]!.GetValue<string>(), "the id that history shows");
        (sent["sequence"]!.GetValue<string>(), sent["sequencetype"]!.GetValue<string>()).ShouldBe((told["position"]!.GetValue<long>().ToString("D20"), "Integer"));
        var key = Encoding.UTF8.GetBytes(Secret);
        var signed = $"{posted.Headers["webhook-id"]}.{posted.Headers["webhook-timestamp"]}.{posted.Body}";
        posted.Headers["webhook-signature"].ShouldBe("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed))));
    }

    [Fact]
    public async Task an_event_is_the_same_for_each_subscription_and_its_sequence_orders_as_text()
    {
        var (_, utrecht) = await Subscribe(desk.Coordinator(), "*");
        var (_, again) = await Subscribe(desk.Coordinator(), "*");
        TakenIn[] cases = [await desk.FirstLine().TakeIn(), await desk.FirstLine().TakeIn()];
        foreach (var taken in cases) await desk.FirstLine().Offer(taken);
        await desk.Quiet();

        foreach (var taken in cases)
        {
            string[] one = Said(utrecht, taken, "id"), other = Said(again, taken, "id");
            one.ShouldBe(other, ignoreOrder: true);
            one.ShouldBeUnique();
            Of(utrecht, taken).Select(posted => posted.Headers["webhook-id"]).Intersect(Of(again, taken).Select(posted => posted.Headers["webhook-id"])).ShouldBeEmpty("one id for each message");
        }

        string[] sequences = [.. cases.SelectMany(taken => Of(utrecht, taken)).OrderBy(posted => posted.Json["sequence"]!.GetValue<string>(), StringComparer.Ordinal).Select(posted => posted.Json["subject"]!.GetValue<string>())];
        sequences.Length.ShouldBe(2 * Said(utrecht, cases[0], "id").Length);
        sequences[0].ShouldBe(cases[0].CaseId);
        sequences[^1].ShouldBe(cases[1].CaseId);
        cases.SelectMany(taken => Said(utrecht, taken, "sequence")).ShouldBeUnique();

        string[] Said(string path, TakenIn taken, string field) => [.. Of(path, taken).Select(posted => posted.Json[field]!.GetValue<string>())];
    }

    [Fact]
    public async Task an_organisation_hears_only_of_what_it_holds_or_is_offered()
    {
        var (_, svb) = await Subscribe(desk.CoordinatorOf("svb"), "*");
        var (_, cak) = await Subscribe(desk.CoordinatorOf("cak"), "*");
        var (_, utrecht) = await Subscribe(desk.Coordinator(), "*");
        var (_, rotterdam) = await Subscribe(desk.Coordinator("rotterdam"), "*");
        var taken = await desk.FirstLine().TakeIn(null, "aow-pension", "health-insurance-contribution");
        await desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Intern" });
        var refused = await desk.FirstLine().Offer(taken, "cak", taken.Questions[1]);
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        await desk.Specialist("cak").Do(taken, $"hand-offs/{refused}/refusal", new { reason = "Niet van ons" });
        await desk.Specialist("svb").TalkTo(taken);
        await desk.Specialist("svb").Decide(taken);
        await desk.FirstLine().Do(taken, $"questions/{taken.Questions[1]}/answer", new { text = "Zo zit het" });
        await desk.Quiet();

        Types(cak, taken).ShouldBe(["hand-off-proposed", "hand-off-refused"], ignoreOrder: true);
        string[] heard = Types(svb, taken);
        heard.ShouldContain("hand-off-accepted");
        heard.ShouldContain("question-decided");
        heard.ShouldNotContain("note-added");
        heard.ShouldNotContain("question-answered", "that question was never the SVB's");
        heard.ShouldNotContain("hand-off-refused");
        Types(utrecht, taken).ShouldBe(await desk.History(taken), ignoreOrder: true);
        Of(rotterdam, taken).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_receiver_that_fails_gets_the_event_again_and_at_last_a_person_decides()
    {
        var (webhook, path) = await Subscribe(desk.CoordinatorOf("svb"), "hand-off-proposed");
        desk.Others.Answers = asked => asked == path ? 500 : 200;
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Offer(taken);
        await desk.Quiet();
        for (var attempt = 1; attempt < Casework.Delivery.Outbox.Backoff.Most; attempt++)
        {
            desk.Clock.Advance(TimeSpan.FromHours(49));
            await desk.Quiet();
        }

        var dead = (await desk.CoordinatorOf("svb").Get("/deliveries?status=dead")).Json["items"]!.AsArray().Single(item => item!["webhookId"]!.GetValue<string>() == webhook && item["caseId"]!.GetValue<string>() == taken.CaseId)!;
        (dead["attempts"]!.GetValue<int>(), dead["failure"]!.GetValue<string>()).ShouldBe((Casework.Delivery.Outbox.Backoff.Most, "http-500"));
        (await desk.CoordinatorOf("cak").Get("/deliveries?status=dead")).Text.ShouldNotContain(webhook);
        desk.Others.Answers = _ => 200;
        (await desk.CoordinatorOf("cak").Post($"/deliveries/{dead["deliveryId"]}/replay")).ShouldBeProblem(404, "not-found");
        (await desk.CoordinatorOf("svb").Post($"/deliveries/{dead["deliveryId"]}/replay")).ShouldBe(204);
        await desk.Quiet();
        Of(path, taken).Select(posted => posted.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
        Of(path, taken).Length.ShouldBe(Casework.Delivery.Outbox.Backoff.Most + 1);
    }

    [Fact]
    public async Task a_redirect_is_not_followed_and_gone_is_the_end()
    {
        var (_, moved) = await Subscribe(desk.CoordinatorOf("svb"), "hand-off-proposed");
        var (_, gone) = await Subscribe(desk.CoordinatorOf("svb"), "hand-off-proposed");
        desk.Others.Answers = asked => asked == moved ? 302 : asked == gone ? 410 : 200;
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Offer(taken);
        await desk.Quiet();
        desk.Others.Answers = _ => 200;
        desk.Others.At("/elsewhere").ShouldBeEmpty();
        var mine = (await desk.CoordinatorOf("svb").Get("/deliveries?limit=200")).Json["items"]!.AsArray().Where(item => item!["caseId"]!.GetValue<string>() == taken.CaseId);
        mine.Select(item => (item!["status"]!.GetValue<string>(), item["failure"]?.GetValue<string>())).ShouldContain(("pending", "http-302"));
        mine.Select(item => (item!["status"]!.GetValue<string>(), item["failure"]?.GetValue<string>())).ShouldContain(("dead", "http-410"));
    }

    [Fact]
    public async Task a_subscription_is_seen_and_ended_by_its_own_coordinators_only()
    {
        var (webhook, path) = await Subscribe(desk.CoordinatorOf("svb"), "*");
        var mine = (await desk.CoordinatorOf("svb").Get("/webhooks?limit=200")).ShouldBe(200);
        mine.Text.ShouldContain(webhook);
        mine.Text.ShouldNotContain("geheim");
        (await desk.CoordinatorOf("cak").Get("/webhooks")).Text.ShouldNotContain(webhook);
        (await desk.CoordinatorOf("svb").Post("/webhooks", new { url = desk.Others.Address + path, eventTypes = new[] { "*" }, secret = Secret })).ShouldBeProblem(409, "already-subscribed");
        (await desk.CoordinatorOf("cak").Send(HttpMethod.Delete, $"/webhooks/{webhook}", null)).ShouldBeProblem(404, "not-found");
        (await desk.CoordinatorOf("svb").Send(HttpMethod.Delete, $"/webhooks/{webhook}", null)).ShouldBe(204);
        (await desk.CoordinatorOf("svb").Send(HttpMethod.Delete, $"/webhooks/{webhook}", null)).ShouldBeProblem(404, "not-found");
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Offer(taken);
        await desk.Quiet();
        Of(path, taken).ShouldBeEmpty();
    }

    [Fact]
    public async Task who_may_subscribe_and_to_what()
    {
        foreach (var person in (Person[])[desk.FirstLine(), desk.Specialist("svb"), desk.Auditor, desk.SignIn("c", "coordinator")])
            (await person.Post("/webhooks", "{")).ShouldBeProblem(403, "not-allowed");
        (await desk.Nobody.Post("/webhooks", "{")).ShouldBeProblem(401, "sign-in-required");
        await desk.CoordinatorOf("svb").ShouldHearOf("/webhooks", new { }, ("url", "required"), ("eventTypes", "required"), ("secret", "required"));
        await desk.CoordinatorOf("svb").ShouldHearOf(
            "/webhooks", new { url = "ftp://example.org", eventTypes = new[] { "coffee" }, secret = "te kort" },
            ("url", "url-not-allowed"), ("eventTypes[0]", "unknown-event-type"), ("secret", "secret-too-short"));
        (await desk.CoordinatorOf("svb").Get("/deliveries?status=lost&cursor=eHg")).ShouldBeProblem(400, "invalid-input");
    }

    private async Task<(string Webhook, string Path)> Subscribe(Person coordinator, params string[] eventTypes)
    {
        var path = "/hooks/" + Guid.NewGuid().ToString("N");
        var answer = await coordinator.Post("/webhooks", new { url = desk.Others.Address + path, eventTypes, secret = Secret });
        return (answer.ShouldName("webhookId").String("webhookId"), path);
    }

    private Posted[] Of(string path, TakenIn taken) => [.. desk.Others.At(path).Where(posted => posted.Json["subject"]!.GetValue<string>() == taken.CaseId)];

    private string[] Types(string path, TakenIn taken) => [.. Of(path, taken).OrderBy(posted => int.Parse(posted.Json["sequence"]!.GetValue<string>())).Select(posted => posted.Json["type"]!.GetValue<string>()["nl.overheid.casework.".Length..])];
}
