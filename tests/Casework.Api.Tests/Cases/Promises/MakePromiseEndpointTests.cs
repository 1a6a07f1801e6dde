namespace Casework.Api.Tests.Cases.Promises;

public sealed class MakePromiseEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_promise_is_recorded_with_its_day()
    {
        var taken = await desk.FirstLine().TakeIn();
        var answer = await desk.FirstLine().Post($"{taken.Path}/promises", new { text = "Ik bel u terug", by = "2026-11-24" });
        await desk.ShouldHaveRecorded(taken, answer.ShouldName("promiseId"), "promise-made");
    }

    [Fact]
    public async Task a_promise_is_for_a_day_to_come_and_not_on_a_closed_case()
    {
        var taken = await desk.ClosedCase();
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/promises", new { by = "2026-11-23" }, ("text", "required"), ("by", "date-in-the-past"));
        (await desk.FirstLine().Post($"{taken.Path}/promises", new { text = "Ik bel u terug", by = "2026-12-01" })).ShouldBeProblem(409, "case-closed");
    }
}
