namespace Casework.Api.Tests.Cases.Promises;

public sealed class BreakPromiseEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_broken_promise_is_recorded_and_cannot_be_kept_after_that()
    {
        var taken = await desk.FirstLine().TakeIn();
        var promise = await desk.FirstLine().Promise(taken);
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"promises/{promise}/broken", new { reason = "Vergeten" }), "promise-broken");
        (await desk.FirstLine().Post($"{taken.Path}/promises/{promise}/kept")).ShouldBeProblem(409, "already-broken");
        await desk.FirstLine().ShouldHearOf($"{taken.Path}/promises/{promise}/broken", new { reason = new string('a', 20_001) }, ("reason", "too-long"));
    }
}
