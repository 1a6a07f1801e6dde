namespace Casework.Api.Tests.Inbox;

public sealed class GetInboxEndpointTests(TestDesk desk)
{
    private readonly string _anna = "anna-" + Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString("N")[12..];

    private Person Anna => desk.FirstLine(_anna);

    [Fact]
    public async Task an_item_has_the_fields_of_the_contract()
    {
        var taken = await Anna.TakeIn();
        var answer = (await Anna.Get("/inbox?scope=mine")).ShouldBe(200);
        var item = answer.Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        string[] fields = ["caseId", "caseNumber", "citizenName", "subject", "status", "caseManager", "holder", "waitingFor", "decideBy", "urgency", "unread", "lastActivity", "route"];
        fields.Except(item.AsObject().Select(field => field.Key)).ShouldBeEmpty();
        item["citizenName"]!.GetValue<string>().ShouldBe("Mevrouw De Vries");
        item["subject"]!.GetValue<string>().ShouldBe("Wat moet ik doen?");
        item["decideBy"]!.GetValue<string>().ShouldBe(taken.Answer.Json["questions"]![0]!["decideBy"]!.GetValue<string>());
        item["waitingFor"]!.GetValue<string>().ShouldBe("us");
        item.AsObject().ContainsKey("supportNeed").ShouldBeFalse();
        (await desk.ReadersOf(taken)).ShouldContain(entry => entry.Part == "inbox" && entry.ReaderId == _anna);
    }

    [Theory]
    [InlineData("limit=201"), InlineData("limit=0"), InlineData("limit=x"), InlineData("cursor=!!"), InlineData("cursor=YWJj"), InlineData("sort=shoe")]
    [InlineData("status=lost"), InlineData("scope=all"), InlineData("due=never"), InlineData("view=nobody"), InlineData("service=unknown")]
    public async Task a_faulty_parameter_is_400(string query) => (await Anna.Get("/inbox?" + query)).ShouldBeProblem(400, "invalid-input");

    [Fact]
    public async Task only_officials_have_an_inbox()
    {
        foreach (var path in (string[])["/inbox", "/inbox/counts", "/inbox/stream"])
        {
            (await desk.Nobody.Get(path)).ShouldBeProblem(401, "sign-in-required");
            (await desk.Auditor.Get(path)).ShouldBeProblem(403, "not-allowed");
        }
    }

    [Theory]
    [InlineData("decideBy"), InlineData("-decideBy"), InlineData("urgency"), InlineData("lastActivity"), InlineData("-age")]
    public async Task pages_follow_each_other_without_gap_or_repeat(string sort)
    {
        var wanted = new List<string>();
        for (var i = 0; i < 5; i++) wanted.Add((await Anna.TakeIn()).CaseId);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await Anna.Get($"/inbox?scope=mine&limit=2&sort={sort}" + (cursor is null ? "" : "&cursor=" + cursor))).ShouldBe(200).Json;
            page["total"].ShouldBeNull("it would cost as much as it counts; /inbox/counts counts");
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>()));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);
        (await Anna.Get("/inbox?scope=mine")).Json["total"]!.GetValue<int>().ShouldBe(5);
        seen.Order().ShouldBe(wanted.Order());
    }

    [Fact]
    public async Task an_organisation_sees_offers_and_held_work_with_its_own_question_as_subject()
    {
        var taken = (await Anna.Post("/cases", new
        {
            citizen = new { kind = "person", name = "De heer Bos", bsn = Scenarios.NewBsn() },
            channel = "counter",
            questions = (object[])[new { text = "Een andere vraag" }, new { text = "Mijn AOW", service = "aow-pension" }],
        })).ShouldBe(201).Json;
        var path = $"/cases/{taken["caseId"]}";
        var question = taken["questions"]![1]!["questionId"]!.GetValue<string>();
        (await Anna.Post($"{path}/hand-offs", new { questionIds = (string[])[question], organisation = "kadaster", reason = "R", summary = "S", warm = false })).ShouldBe(201);

        var kadaster = desk.Specialist("kadaster", "karin");
        var item = (await kadaster.Get("/inbox?view=offered")).ShouldBe(200).Json["items"]!.AsArray().ShouldHaveSingleItem()!;
        item["subject"]!.GetValue<string>().ShouldBe("Mijn AOW");
        item["status"]!.GetValue<string>().ShouldBe("offered");
        (await kadaster.Get("/inbox?scope=organisation&q=andere")).Json["items"]!.AsArray().ShouldBeEmpty();
        (await kadaster.Get("/inbox?scope=organisation&q=aow")).Json["items"]!.AsArray().Count.ShouldBe(1);
        (await desk.Specialist("cbr", "cor").Get("/inbox")).Json["items"]!.AsArray().ShouldBeEmpty();
        (await kadaster.Get("/inbox/counts")).Json["offered"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task filters_by_status_service_and_subject()
    {
        var taken = await Anna.TakeIn(null, "aow-pension");
        await Anna.TakeIn(null, (string?)null);
        (await Ids("status=new&service=aow-pension")).ShouldBe([taken.CaseId]);
        (await Ids("q=" + taken.CaseNumber)).ShouldBe([taken.CaseId]);
        (await Ids("status=closed")).ShouldBeEmpty();
        (await Ids("status=open")).Length.ShouldBe(2);
        (await Ids("q=100%25")).ShouldBeEmpty();
        (await Ids("due=overdue")).ShouldBeEmpty();
    }

    [Fact]
    public async Task counts_follow_what_happens()
    {
        var taken = await Anna.TakeIn();
        var counts = (await Anna.Get("/inbox/counts")).ShouldBe(200).Json;
        counts["mine"]!.GetValue<int>().ShouldBe(1);
        counts["desk"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(1);
        counts["organisation"]!.GetValue<int>().ShouldBe(0);
        (await Anna.Post($"{taken.Path}/questions/{taken.Question}/answer", new { text = "Zo" })).ShouldBe(204);
        (await Anna.Post($"{taken.Path}/closure")).ShouldBe(204);
        (await Anna.Get("/inbox/counts")).Json["mine"]!.GetValue<int>().ShouldBe(0);
        (await Ids("status=closed")).ShouldBe([taken.CaseId]);
    }

    private async Task<string[]> Ids(string query) =>
        [.. (await Anna.Get("/inbox?scope=mine&" + query)).ShouldBe(200).Json["items"]!.AsArray().Select(item => item!["caseId"]!.GetValue<string>())];
}
