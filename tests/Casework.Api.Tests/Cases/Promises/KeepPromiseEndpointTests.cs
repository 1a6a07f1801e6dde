namespace Casework.Api.Tests.Cases.Promises;

public sealed class KeepPromiseEndpointTests(TestDesk desk)
{
    [Fact]
    public async Task a_promise_is_kept_once()
    {
        var taken = await desk.FirstLine().TakeIn();
        var promise = await desk.FirstLine().Promise(taken);
        await desk.ShouldHaveRecorded(taken, await desk.FirstLine().Do(taken, $"promises/{promise}/kept"), "promise-kept");
        (await desk.FirstLine().Post($"{taken.Path}/promises/{promise}/kept")).ShouldBeProblem(409, "already-kept");
        (await desk.FirstLine().Post($"{taken.Path}/promises/{Guid.CreateVersion7()}/kept")).ShouldBeProblem(404, "not-found");
    }

    [Fact]
    public async Task there_is_nothing_to_add_to_it()
    {
        var taken = await desk.FirstLine().TakeIn();
        var promise = await desk.FirstLine().Promise(taken);
        (await desk.FirstLine().Post($"{taken.Path}/promises/{promise}/kept", new { because = "Gebeld" })).ShouldBeProblem(400, "malformed-body");
    }
}
