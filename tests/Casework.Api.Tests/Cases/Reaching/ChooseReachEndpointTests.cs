namespace Casework.Api.Tests.Cases.Reaching;

public sealed class ChooseReachEndpointTests(TestDesk desk)
{
    private static readonly object Home = new { street = "Domplein", number = "12 A", postcode = "3512jc", place = "Utrecht" };

    [Fact]
    public async Task the_choice_is_recorded_and_shown_to_the_desk_and_the_citizen()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Do(taken, "reach", new { channel = "paper", address = Home, email = "blijft.weg@example.org" });
        await desk.ShouldHaveRecorded(taken, answer, "reach-chosen");
        var file = (await desk.FirstLine().Get(taken.Path)).Json;
        file["paper"]!.GetValue<bool>().ShouldBeTrue();
        file["reach"]!["address"]!.GetValue<string>().ShouldBe("Domplein 12 A\n3512 JC  UTRECHT");
        var track = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json;
        track["reach"]!["text"]!.GetValue<string>().ShouldBe("Is er nieuws? Dan krijgt u een brief.");
        track["permittedActions"]!.ToJsonString().ShouldContain("chooseReach");
        await using var session = desk.Store.QuerySession();
        var stored = (await session.Events.FetchStreamAsync(Guid.Parse(taken.CaseId), token: TestContext.Current.CancellationToken))[^1].Data;
        System.Text.Json.JsonSerializer.Serialize(stored, stored.GetType()).ShouldNotContain("Domplein");
    }

    [Fact]
    public async Task the_citizen_chooses_too_and_no_proof_is_asked_for_paper()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.Nobody.Post($"/track/{taken.CaseNumber}/reach", new { channel = "paper" }, ("X-Tracking-Code", taken.TrackingCode));
        await desk.ShouldHaveRecorded(taken, answer.ShouldBe(204), "reach-chosen");
        (await desk.Nobody.Post($"/track/{taken.CaseNumber}/reach", new { channel = "none" })).ShouldBeProblem(401, "sign-in-required");
    }

    [Fact]
    public async Task a_message_box_needs_a_number()
    {
        var unknown = TakenIn.Of(await desk.FirstLine().Post("/cases", new { citizen = new { kind = "anonymous" }, channel = "counter", questions = new[] { new { text = "Wat nu?" } } }));
        (await desk.FirstLine().Post($"{unknown.Path}/reach", new { channel = "messageBox" })).ShouldBeProblem(409, "no-citizen-number");
        await desk.FirstLine().ShouldHearOf(
            "/cases", new { citizen = new { kind = "anonymous" }, channel = "counter", reach = new { channel = "messageBox" }, questions = new[] { new { text = "Wat nu?" } } }, ("reach.channel", "no-citizen-number"));
    }

    [Fact]
    public async Task whoever_says_paper_at_another_counter_gets_paper_for_the_whole_case()
    {
        var bsn = Scenarios.NewBsn();
        var taken = await desk.FirstLine().TakeIn(bsn);
        var joined = await desk.FirstLine("rob", "rotterdam").Post("/cases", new { citizen = new { kind = "person", bsn }, channel = "counter", paper = true, questions = new[] { new { text = "En dit?" } } });
        joined.ShouldBe(200);
        (await desk.FirstLine().Get(taken.Path)).Json["paper"]!.GetValue<bool>().ShouldBeTrue();
        (await desk.History(taken)).ShouldContain("reach-chosen");
    }

    [Fact]
    public async Task what_no_post_and_no_server_could_deliver_is_named()
    {
        var taken = await desk.FirstLine().TakeIn();
        var path = $"{taken.Path}/reach";
        await desk.FirstLine().ShouldHearOf(path, new { }, ("channel", "required"));
        await desk.FirstLine().ShouldHearOf(path, new { channel = "email" }, ("email", "required"));
        foreach (var email in (string[])["geen", "a@b", "a b@c.nl", "a@c.nl\r\nBcc: d@e.nl", "<a@c.nl>"]) await desk.FirstLine().ShouldHearOf(path, new { channel = "email", email }, ("email", "invalid-email"));
        foreach (var phone in (string[])["112", "0612", "nul zes", "+00 12345678", "06123456789012345"]) await desk.FirstLine().ShouldHearOf(path, new { channel = "sms", phone }, ("phone", "invalid-phone"));
        await desk.FirstLine().ShouldHearOf(path, new { channel = "paper", address = new { street = "Dam\n1", number = "x", postcode = "0123 AB", place = "" } },
            ("address.street", "invalid-character"), ("address.number", "invalid-house-number"), ("address.postcode", "invalid-postcode"), ("address.place", "required-in-the-netherlands"));
        await desk.FirstLine().ShouldHearOf(path, new { channel = "paper", address = new { country = "Belgium" } }, ("address.lines", "required"));
        foreach (var postcode in (string[])["1234 SA", "1234 SD", "1234 SS", "12345", "1234A"])
            await desk.FirstLine().ShouldHearOf(path, new { channel = "paper", address = new { street = "Dam", number = "1", postcode, place = "Amsterdam" } }, ("address.postcode", "invalid-postcode"));
    }

    [Fact]
    public async Task an_address_abroad_is_kept_as_it_is_written_there()
    {
        var taken = await desk.FirstLine().TakeIn();
        await desk.FirstLine().Do(taken, "reach", new { channel = "paper", address = new { name = "J. Peeters", lines = new[] { "Grote Markt 1 bus 2", "2000 Antwerpen" }, country = "België" } });
        (await desk.FirstLine().Get(taken.Path)).Json["reach"]!["address"]!.GetValue<string>().ShouldBe("J. Peeters\nGrote Markt 1 bus 2\n2000 Antwerpen\nBELGIË");
    }
}
