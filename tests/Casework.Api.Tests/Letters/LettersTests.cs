using System.Net;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Outbox;

namespace Casework.Api.Tests.Letters;

public sealed class LettersTests(OutDesk desk) : IClassFixture<OutDesk>
{
    [Fact]
    public async Task news_on_paper_waits_for_the_desk_to_print_it_and_is_printed_once()
    {
        var taken = await OnPaper();
        await desk.Quiet();
        var letter = (await Letters(taken, "toPrint")).ShouldHaveSingleItem();
        letter["hasAddress"]!.GetValue<bool>().ShouldBeTrue();
        var id = letter["letterId"]!.GetValue<string>();
        var page = WebUtility.HtmlDecode((await desk.FirstLine().Get($"/letters/{id}")).ShouldBe(200).Text);
        foreach (var part in (string[])["Mevrouw De Vries\nDomplein 12\n3512 JC  UTRECHT", taken.CaseNumber, "Overheidsloket Utrecht", "030 - 286 00 00", "anna"]) page.ShouldContain(part);
        page.ShouldNotContain(taken.TrackingCode);
        (await desk.Auditor.Get($"/audit/cases/{taken.CaseId}/readers")).Text.ShouldContain("\"letter\"");
        (await desk.FirstLine().Post($"/letters/{id}/printed")).ShouldBe(204);
        (await desk.FirstLine().Post($"/letters/{id}/printed")).ShouldBeProblem(409, "already-printed");
        (await Letters(taken, "toPrint")).ShouldBeEmpty();
        (await Letters(taken, "printed")).ShouldHaveSingleItem()["printedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task a_letter_about_a_decision_says_the_reasons_the_ground_and_how_to_object()
    {
        var taken = await OnPaper();
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        await desk.Specialist("svb").TalkTo(taken);
        await desk.Quiet();
        string[] before = [.. (await Letters(taken)).Select(IdOf)];
        await desk.Specialist("svb").Decide(taken, "refused");
        await desk.Quiet();
        var newest = (await Letters(taken)).Select(IdOf).Except(before).ShouldHaveSingleItem();
        var page = WebUtility.HtmlDecode((await desk.FirstLine().Get($"/letters/{newest}")).Text);
        foreach (var part in (string[])["U voldoet", "AOW 7", "bezwaar maken", "bram", "088 - 010 01 00"]) page.ShouldContain(part);
    }

    [Fact]
    public async Task a_letter_without_an_address_says_so_and_takes_the_address_that_is_given_later()
    {
        var taken = await OnPaper(address: false);
        await desk.Quiet();
        var letter = (await Letters(taken)).ShouldHaveSingleItem();
        letter["hasAddress"]!.GetValue<bool>().ShouldBeFalse();
        var path = $"/letters/{letter["letterId"]}";
        (await desk.FirstLine().Get(path)).Text.ShouldContain("Geen adres bekend.");
        await desk.FirstLine().Do(taken, "reach", new { channel = "paper", address = new { street = "Dam", number = "1", postcode = "1012 JS", place = "Amsterdam" } });
        (await desk.FirstLine().Get(path)).Text.ShouldContain("1012 JS  AMSTERDAM");
    }

    [Fact]
    public async Task letters_are_of_the_desk_and_of_nobody_else()
    {
        var taken = await OnPaper();
        await desk.Quiet();
        var id = (await Letters(taken))[0]["letterId"]!.GetValue<string>();
        var rob = desk.FirstLine("rob", "rotterdam");
        (await rob.Get($"/letters/{id}")).ShouldBeProblem(404, "not-found");
        (await rob.Post($"/letters/{id}/printed")).ShouldBeProblem(404, "not-found");
        (await rob.Get("/letters?limit=200")).ShouldBe(200).Text.ShouldNotContain(taken.CaseNumber);
        (await desk.Specialist("svb").Get("/letters")).ShouldBeProblem(403, "not-allowed");
        (await desk.Nobody.Get("/letters")).ShouldBeProblem(401, "sign-in-required");
        (await desk.FirstLine().Get("/letters?status=lost&limit=0&cursor=x")).ShouldBeProblem(400, "invalid-input");
    }

    [Fact]
    public async Task a_long_queue_comes_in_pages()
    {
        for (var i = 0; i < 3; i++) await OnPaper();
        await desk.Quiet();
        var first = (await desk.FirstLine().Get("/letters?limit=2")).Json;
        var second = (await desk.FirstLine().Get($"/letters?limit=2&cursor={first["next"]}")).ShouldBe(200).Json;
        first["items"]!.AsArray().Count.ShouldBe(2);
        second["items"]![0]!["letterId"]!.GetValue<string>().ShouldNotBe(first["items"]![1]!["letterId"]!.GetValue<string>());
    }

    private static string IdOf(JsonNode letter) => letter["letterId"]!.GetValue<string>();

    private async Task<TakenIn> OnPaper(bool address = true) => TakenIn.Of(await desk.FirstLine().Post("/cases", new
    {
        citizen = new { kind = "person", name = "Mevrouw De Vries", bsn = Scenarios.NewBsn() },
        channel = "counter",
        paper = address ? (bool?)null : true,
        reach = address ? new { channel = "paper", address = new { street = "Domplein", number = "12", postcode = "3512 JC", place = "Utrecht" } } : null,
        questions = new[] { new { text = "Waarom is mijn AOW gestopt?", service = "aow-pension" } },
    }));

    private async Task<JsonNode[]> Letters(TakenIn taken, string? status = null) =>
        [.. (await desk.FirstLine().Get($"/letters?limit=200{(status is null ? "" : $"&status={status}")}")).ShouldBe(200).Json["items"]!.AsArray().Where(item => item!["caseId"]!.GetValue<string>() == taken.CaseId)!];
}
