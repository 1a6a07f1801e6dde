namespace Casework.Api.Tests.Inbox;

/// <summary>Filters kept under a name, and how many cases each view holds.</summary>
public sealed class SavedViewsTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task a_view_is_kept_changed_and_thrown_away_by_whoever_made_it()
    {
        var (anna, colleague) = (desk.FirstLine("views-anna"), desk.FirstLine("views-colleague"));
        var id = (await anna.Post("/inbox/views", new { name = "Paspoorten", filter = new { service = "passport" } })).ShouldBe(201).String("viewId");
        (await anna.Post("/inbox/views", new { name = "paspoorten", filter = new { status = "new" } })).ShouldBeProblem(409, "name-taken");
        (await Names(colleague)).ShouldBeEmpty();
        (await colleague.Send(HttpMethod.Put, $"/inbox/views/{id}", """{"name":"Van mij","filter":{}}""")).ShouldBeProblem(404, "not-found");

        (await anna.Send(HttpMethod.Put, $"/inbox/views/{id}", """{"name":"Paspoorten en huur","shared":true,"filter":{"service":["passport","rent-benefit-change"],"status":"new"}}""")).ShouldBe(204);
        (await Names(colleague)).ShouldBe(["Paspoorten en huur"]);
        var view = (await colleague.Get("/inbox/views")).Json["items"]![0]!;
        view["own"]!.GetValue<bool>().ShouldBeFalse();
        view["filter"]!["service"]!.AsArray().Count.ShouldBe(2);
        (await Names(desk.FirstLine("views-anna", "rotterdam"))).ShouldBeEmpty("at another desk one has other work");
        (await Names(desk.Specialist("svb", "views-anna"))).ShouldBeEmpty();

        (await colleague.Send(HttpMethod.Delete, $"/inbox/views/{id}", null)).ShouldBeProblem(404, "not-found");
        (await anna.Send(HttpMethod.Delete, $"/inbox/views/{id}", null)).ShouldBe(204);
        (await Names(anna)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_filter_that_the_list_would_refuse_is_refused()
    {
        var answer = await desk.FirstLine().Post("/inbox/views", new { name = "Fout", filter = new { status = "asleep", service = new[] { "passport" } } });
        answer.ShouldBeProblem(400, "invalid-input");
        answer.Text.ShouldContain("filter.status");
        (await desk.FirstLine().Post("/inbox/views", new { name = "", filter = new { } })).ShouldBeProblem(400, "invalid-input");
        (await desk.FirstLine().Post("/inbox/views", new { name = "Zonder" })).ShouldBeProblem(400, "invalid-input");
        (await desk.Auditor.Get("/inbox/views")).ShouldBeProblem(403, "not-allowed");
    }

    [Fact]
    public async Task nobody_keeps_more_than_they_can_oversee()
    {
        var official = desk.FirstLine("views-many");
        for (var i = 0; i < 50; i++) (await official.Post("/inbox/views", new { name = $"Weergave {i}", filter = new { } })).ShouldBe(201);
        (await official.Post("/inbox/views", new { name = "Nog een", filter = new { } })).ShouldBeProblem(409, "too-many-views");
    }

    [Fact]
    public async Task all_views_are_counted_in_one_call_as_their_lists_are()
    {
        var official = desk.FirstLine("views-counter");
        for (var i = 0; i < 3; i++) await official.TakeIn(null, "passport");
        await official.TakeIn(null, "aow-pension");
        var id = (await official.Post("/inbox/views", new { name = "Mijn paspoorten", filter = new { scope = "mine", service = "passport" } })).ShouldBe(201).String("viewId");
        var counts = (await official.Get("/inbox/counts")).ShouldBe(200).Json;
        counts["mine"]!.GetValue<long>().ShouldBe(4);
        counts["views"]!.AsArray().Single(view => view!["viewId"]!.GetValue<string>() == id)!["count"]!.GetValue<long>().ShouldBe(3);
        counts["more"]!.AsArray().ShouldBeEmpty();
        foreach (var view in (string[])["mine", "desk", "overdue", "dueSoon", "unread", "waitingForCitizen"])
            counts[view]!.GetValue<long>().ShouldBe((await official.Get($"/inbox?view={view}&limit=200")).Json["total"]!.GetValue<long>(), view);
    }

    private static async Task<string[]> Names(Person official) =>
        [.. (await official.Get("/inbox/views")).ShouldBe(200).Json["items"]!.AsArray().Select(view => view!["name"]!.GetValue<string>())];
}
