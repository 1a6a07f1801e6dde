namespace Casework.Api.Tests.Inbox;

public sealed class GetStreamEndpointTests(TestDesk desk)
{
    private readonly string _anna = "anna-" + Guid.NewGuid().ToString("N")[..12];

    private Person Anna => desk.FirstLine(_anna, "groningen");

    [Fact]
    public async Task whoever_follows_their_inbox_hears_at_once_which_of_their_cases_changed_and_nothing_personal()
    {
        var (inbox, first) = await Follow(_anna, "firstLine", at: "groningen");
        await using var _ = inbox;
        (inbox.Response.Content.Headers.ContentType!.MediaType, inbox.Response.Headers.CacheControl!.NoStore).ShouldBe(("text/event-stream", true));
        long.Parse(first.Id!).ShouldBeGreaterThanOrEqualTo(0);
        first.Event.ShouldBeNull();

        var taken = await Anna.TakeIn();
        var heard = await inbox.About(taken);
        heard.Event.ShouldBe("changed");
        heard.Data!.AsObject().Select(field => field.Key).ShouldBe(["caseId", "caseNumber", "version", "status", "unread", "lastActivity"]);
        (await desk.ReadersOf(taken)).ShouldBeEmpty("it shows nothing that a reading would have to be logged for");
        await Anna.Do(taken, "notes", new { text = "Gebeld" }, 201);
        var note = await inbox.About(taken);
        note.Data!["version"]!.GetValue<long>().ShouldBe((await desk.History(taken)).Length);
        long.Parse(note.Id!).ShouldBeGreaterThan(long.Parse(heard.Id!));
    }

    [Fact]
    public async Task everybody_hears_of_their_own_inbox_only_and_that_a_case_left_it()
    {
        var taken = await Anna.TakeIn();
        var (svb, _) = await Follow("bram-" + _anna, "secondLine", organisation: "svb");
        await using var first = svb;
        var (duo, _) = await Follow("dirk-" + _anna, "secondLine", organisation: "duo");
        await using var second = duo;

        var offer = await Anna.Offer(taken);
        (await svb.About(taken)).Event.ShouldBe("changed");
        await Anna.Do(taken, $"hand-offs/{offer}/withdrawal", new { reason = "Opgelost" });
        var left = await svb.About(taken);
        (left.Event, left.Data!.AsObject().Count).ShouldBe(("left", 1));

        // The other organisation hears of its own next case, and had heard of nothing before that.
        var theirs = await Anna.TakeIn();
        await Anna.Offer(theirs, "duo");
        (await Ours(duo, taken, theirs)).ShouldBe(theirs.CaseId);
    }

    [Fact]
    public async Task whoever_comes_back_hears_what_they_missed_once()
    {
        var (before, _) = await Follow(_anna, "firstLine", at: "groningen");
        var taken = await Anna.TakeIn();
        var last = await before.About(taken);
        await before.DisposeAsync();
        var missed = await Anna.TakeIn();

        var (after, first) = await Follow(_anna, "firstLine", at: "groningen", lastId: last.Id);
        await using var _ = after;
        var heard = first;
        while (heard.Data?["caseId"]?.GetValue<string>() != missed.CaseId)
        {
            heard.Data?["caseId"]?.GetValue<string>().ShouldNotBe(taken.CaseId);
            heard = (await after.Block())!;
        }

        await Anna.Do(missed, "notes", new { text = "Gebeld" }, 201);
        (await after.About(missed)).Data!["version"]!.GetValue<long>().ShouldBe((await desk.History(missed)).Length);
    }

    [Theory]
    [InlineData("gisteren")]
    [InlineData("99999999999")]
    public async Task who_comes_back_with_an_id_that_says_nothing_reads_the_list_anew(string lastId)
    {
        var (inbox, first) = await Follow(_anna, "firstLine", at: "groningen", lastId: lastId);
        await using var _ = inbox;
        first.Event.ShouldBe("reset");
    }

    [Fact]
    public async Task the_stream_ends_with_the_token()
    {
        var (inbox, _) = await FollowedInbox.Open(desk, FollowedInbox.Token(desk, TimeSpan.FromSeconds(3)));
        await using var __ = inbox;
        var blocks = 0;
        // Others act at this desk meanwhile: what is told of them does not count.
        while (await inbox.Block() is { } block) if (block.Event is null) (++blocks).ShouldBeLessThan(20);
    }

    private static async Task<string> Ours(FollowedInbox inbox, params TakenIn[] cases)
    {
        while (true)
        {
            var heard = await inbox.Next();
            if (cases.FirstOrDefault(taken => taken.CaseId == heard.Data!["caseId"]!.GetValue<string>()) is { } ours) return ours.CaseId;
        }
    }

    private Task<(FollowedInbox Inbox, Heard First)> Follow(string sub, string role, string? at = null, string? organisation = null, string? lastId = null) =>
        FollowedInbox.Open(desk, FollowedInbox.Token(desk, TimeSpan.FromHours(1), sub, role, at, organisation), lastId);
}
