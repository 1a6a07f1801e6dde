namespace Casework.Api.Tests.Inbox;

/// <summary>Filters that combine, orders, names beside codes and the list as CSV.</summary>
public sealed class FilterInboxTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    private readonly string _sub = "filter-" + Guid.NewGuid().ToString("n")[..8];

    private Person Official => desk.FirstLine(_sub);

    [Fact]
    public async Task filters_combine_and_of_several_values_one_must_hold()
    {
        var (aow, passport, rent) = (await Official.TakeIn(null, "aow-pension"), await Official.TakeIn(null, "passport"), await Official.TakeIn(null, "rent-benefit-change"));
        await Official.Offer(aow);
        (await Found("service=aow-pension&service=passport")).ShouldBe([aow.CaseId, passport.CaseId], ignoreOrder: true);
        (await Found("service=aow-pension&service=passport&status=offered")).ShouldBe([aow.CaseId]);
        (await Found("status=offered&status=new")).ShouldBe([aow.CaseId, passport.CaseId, rent.CaseId], ignoreOrder: true);
        (await Found("organisation=svb")).ShouldBe([aow.CaseId]);
        (await Found($"official={_sub}&channel=counter")).Count.ShouldBe(3);
        (await Found("channel=phone")).ShouldBeEmpty();
        (await Found("route=tailored&service=rent-benefit-change")).ShouldBe([rent.CaseId]);
        (await Found("openedFrom=2031-11-24&openedTo=2031-11-24")).Count.ShouldBe(3);
        (await Found("openedFrom=2031-11-25")).ShouldBeEmpty();
        (await Found("decideTo=2031-11-24")).ShouldBeEmpty();
        (await Found("decideFrom=2031-11-24&decideTo=2032-12-31")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task closed_cases_come_on_request_beside_open_ones_or_alone()
    {
        var (open, closed) = (await Official.TakeIn(), await Official.TakeIn());
        await Official.Do(closed, $"questions/{closed.Question}/answer", new { text = "Zo is het" });
        await Official.Do(closed, "closure", new { result = "done" });
        (await Found("status=closed")).ShouldBe([closed.CaseId]);
        (await Found("status=closed&status=open")).ShouldBe([open.CaseId, closed.CaseId], ignoreOrder: true);
        (await Found("status=closed&status=new")).ShouldBe([open.CaseId, closed.CaseId], ignoreOrder: true);
        (await Found("status=answered")).ShouldBeEmpty("an answered question of a closed case is not among the open ones");
    }

    [Theory]
    [InlineData("status=sleeping")]
    [InlineData("service=passport&service=none")]
    [InlineData("lifeEvent=none")]
    [InlineData("organisation=none")]
    [InlineData("route=fast")]
    [InlineData("channel=pigeon")]
    [InlineData("unread=yes")]
    [InlineData("decideFrom=24-11-2026")]
    [InlineData("openedFrom=2031-11-25&openedTo=2031-11-24")]
    [InlineData("sort=shoe")]
    public async Task what_does_not_exist_is_a_fault(string query) => (await Official.Get($"/inbox?{query}")).ShouldBeProblem(400, "invalid-input");

    [Fact]
    public async Task names_go_by_surname_from_page_to_page_and_stand_in_no_cursor()
    {
        foreach (var name in (string[])["Jan van der Zee", "Anna de Boer", "Mevrouw IJsbrand", "Piet Yska", "Élise Aalders"]) await TakeIn(name);
        List<string?> names = [];
        for (string? next = ""; next is not null;)
        {
            var page = (await Official.Get($"/inbox?view=mine&sort=name&limit=2{(next == "" ? "" : $"&cursor={next}")}")).ShouldBe(200).Json;
            names.AddRange(page["items"]!.AsArray().Select(item => item!["citizenName"]?.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
            if (next is not null) System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(next)).ShouldNotContain("oer");
        }

        names.ShouldBe(["Élise Aalders", "Anna de Boer", "Mevrouw IJsbrand", "Piet Yska", "Jan van der Zee"]);
    }

    [Fact]
    public async Task a_row_says_in_words_what_its_codes_are()
    {
        var taken = await Official.TakeIn(null, "aow-pension");
        await Official.Offer(taken);
        var row = (await Official.Get("/inbox?view=mine", ("Accept-Language", "en"))).Json["items"]![0]!;
        (row["statusText"]!.GetValue<string>(), row["offeredTo"]!.GetValue<string>()).ShouldBe(("Offered", "svb"));
        row["serviceName"]!.GetValue<string>().ShouldContain("pension", Case.Insensitive);
        row["offeredToName"]!.GetValue<string>().ShouldNotBe("svb");
        row["deskName"]!.GetValue<string>().ShouldContain("Utrecht");
        row["holderName"]!.GetValue<string>().ShouldContain("Utrecht");
    }

    [Fact]
    public async Task the_list_as_csv_is_whole_safe_for_spreadsheets_and_logged()
    {
        await TakeIn("=HYPERLINK(\"http://x\")");
        for (var i = 0; i < 3; i++) await Official.TakeIn(null, "passport");
        var answer = (await Official.Get("/inbox?view=mine&limit=2", ("Accept", "text/csv"))).ShouldBe(200);
        answer.MediaType.ShouldBe("text/csv");
        var lines = answer.Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("caseNumber,citizenName,subject,status");
        lines.Length.ShouldBe(5);
        answer.Text.ShouldContain("\"'=HYPERLINK(");
        var reads = (await desk.Auditor.Get($"/audit/readings?reader={_sub}")).Status;
        reads.ShouldBeOneOf(200, 404);
    }

    private async Task<TakenIn> TakeIn(string name) => TakenIn.Of(await Official.Post("/cases", new
    {
        citizen = new { kind = "person", name, bsn = Scenarios.NewBsn() },
        channel = "counter",
        wish = "together",
        questions = new[] { new { text = "Vraag", service = "passport" } },
    }));

    private async Task<List<string>> Found(string query) =>
        [.. (await Official.Get($"/inbox?scope=mine&{query}")).ShouldBe(200).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>())];
}
