namespace Casework.Api.Tests.Cases.Terms;

public sealed class ExtendTermEndpointTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task the_holder_extends_the_term_once_and_only_later()
    {
        var taken = await desk.TakeInAndHandOff();
        var path = $"questions/{taken.Question}/term/extension";
        (await desk.Specialist("svb").Post($"{taken.Path}/{path}", new { reason = "Drukte", until = "2026-12-24" })).ShouldBeProblem(409, "not-later");
        await desk.ShouldHaveRecorded(taken, await desk.Specialist("svb").Do(taken, path, new { reason = "Drukte", until = "2027-02-24" }), "term-extended");
        (await desk.Specialist("svb").Post($"{taken.Path}/{path}", new { reason = "Drukte", until = "2027-03-24" })).ShouldBeProblem(409, "already-extended");
    }

    [Fact]
    public async Task an_extension_has_a_reason_and_a_day_to_come()
    {
        var taken = await desk.TakeInAndHandOff();
        await desk.Specialist("svb").ShouldHearOf($"{taken.Path}/questions/{taken.Question}/term/extension", new { until = "2026-11-24" }, ("reason", "required"), ("until", "date-in-the-past"));
    }

    [Fact]
    public async Task a_question_that_is_no_application_has_no_term()
    {
        var taken = await desk.FirstLine().TakeIn(null, "birth-registration");
        await desk.Specialist("svb").Accept(taken, await desk.FirstLine().Offer(taken));
        (await desk.Specialist("svb").Post($"{taken.Path}/questions/{taken.Question}/term/extension", new { reason = "Drukte", until = "2027-02-24" })).ShouldBeProblem(409, "no-decision-term");
    }
}
