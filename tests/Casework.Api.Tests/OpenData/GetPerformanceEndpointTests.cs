using System.Text.Json.Nodes;
using Casework.Domain.Terms;

namespace Casework.Api.Tests.OpenData;

/// <summary>On a desk where nobody else is rated, in whatever quarter its other tests have moved the clock to.</summary>
public sealed class GetPerformanceEndpointTests(OwnDesk desk) : IClassFixture<OwnDesk>
{
    [Fact]
    public async Task totals_are_shown_from_ten_ratings_on_and_nothing_that_names_anybody()
    {
        var quarter = QuarterNow();
        await Rate(desk, 9, 4);
        Groningen((await desk.Nobody.Get($"/open-data/performance?quarter={quarter}")).ShouldBe(200))["ratings"].ShouldBeNull();
        await Rate(desk, 1, 1);
        var answer = (await desk.Nobody.Get($"/open-data/performance?quarter={quarter}")).ShouldBe(200);
        Groningen(answer)["ratings"]!.ToJsonString().ShouldBe("""{"count":10,"mean":3.7,"distribution":[1,0,0,9,0]}""");
        answer.Text.ShouldNotContain("official");
        answer.Text.ShouldNotContain("gerda");

        var csv = await desk.Nobody.Get($"/open-data/performance?quarter={quarter}", ("Accept", "text/csv"));
        csv.MediaType.ShouldBe("text/csv");
        csv.Text.ShouldContain($"{quarter},desk,groningen,\"Overheidsloket Groningen\",10,3.7,1,0,0,9,0\r\n");
        csv.Text.ShouldContain(",organisation,svb,");
    }

    [Fact]
    public async Task another_quarter_has_its_own_totals_and_what_is_no_quarter_is_refused()
    {
        Groningen((await desk.Nobody.Get("/open-data/performance?quarter=2030Q1")).ShouldBe(200))["ratings"].ShouldBeNull();
        (await desk.Nobody.Get("/open-data/performance?quarter=2026Q5")).ShouldBeProblem(400, "invalid-input");
        (await desk.Nobody.Get("/open-data/performance")).ShouldBe(200);
    }

    private string QuarterNow()
    {
        var day = LocalDay.Of(desk.Clock.GetUtcNow());
        return $"{day.Year}Q{(day.Month + 2) / 3}";
    }

    private static JsonNode Groningen(Answer answer) => answer.Json["providers"]!.AsArray().Single(provider => provider!["code"]!.GetValue<string>() == "groningen")!;

    private static async Task Rate(TestDesk desk, int times, int stars)
    {
        var gerda = desk.FirstLine("gerda", "groningen");
        var taken = await gerda.TakeIn();
        for (var i = 0; i < times; i++) await gerda.TalkTo(taken);
        var ratings = (await desk.Nobody.Get($"/track/{taken.CaseNumber}", ("X-Tracking-Code", taken.TrackingCode))).Json["ratings"]!.AsArray();
        foreach (var rating in ratings) (await desk.Nobody.Post($"/ratings/{rating!["token"]}", new { stars })).ShouldBe(204);
    }
}
