namespace Casework.Api.Tests.Cases.Terms;

public sealed class SuspendTermEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task the_term_rests_on_a_ground_of_the_law_once()
    {
        var taken = await desk.TakeInAndHandOff();
        var path = $"questions/{taken.Question}/term/suspension";
        object rest = new { ground = "4:15-2-a", reason = "Met instemming" };
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, path, rest), "term-suspended");
        (await desk.Specialist("svb").Post($"{taken.Path}/{path}", rest)).ShouldBeProblem(409, "already-suspended");
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/{path}", new { ground = "holiday" }, ("ground", "unknown-ground"), ("reason", "required"));
    }

    [Fact]
    public async Task a_delay_that_the_citizen_agreed_to_names_its_last_day()
    {
        var taken = await desk.TakeInAndHandOff();
        var (svb, path) = (desk.Specialist("svb"), $"{{0}}/questions/{taken.Question}/term/suspension");
        await svb.ShouldHearOf(string.Format(path, taken.Path), new { ground = "4:15-2-a", reason = "Met instemming", until = "2026-11-23" }, ("until", "date-in-the-past"));
        await svb.ShouldHearOf(string.Format(path, taken.Path), new { ground = "4:15-2-c", reason = "Brand", until = "2026-12-07" }, ("until", "not-for-this-kind"));

        await svb.Do(taken, $"questions/{taken.Question}/term/suspension", new { ground = "4:15-2-a", reason = "Met instemming", until = "2026-12-07" });
        var term = (await svb.Get(taken.Path)).ShouldBe(200).Json["questions"]![0]!["term"]!;
        term["suspended"]!.GetValue<bool>().ShouldBeTrue();
        term["decideBy"]!.GetValue<string>().ShouldBe("2027-02-01", "the day of receipt counts for no term, so thirteen days stand still");
        term["history"]!.AsArray()[^1]!["explanation"]!.GetValue<string>().ShouldContain("uiterlijk tot en met maandag 7 december 2026");
    }
}
