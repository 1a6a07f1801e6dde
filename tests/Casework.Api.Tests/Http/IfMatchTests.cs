namespace Casework.Api.Tests.Http;

public sealed class IfMatchTests(TestDesk desk)
{
    [Fact, Trait("Category", "Smoke")]
    public async Task a_command_goes_through_on_the_version_that_was_read_or_any()
    {
        var taken = await desk.FirstLine().TakeIn();
        var next = await Note(taken, taken.Answer.ETag!);
        next = await Note(taken, $"\"77\", {next.ShouldBe(201).ETag}");
        next.ShouldBe(201).ETag.ShouldNotBe(taken.Answer.ETag);
        (await Note(taken, "*")).ShouldBe(201);
    }

    [Fact]
    public async Task anything_else_is_stale()
    {
        var taken = await desk.FirstLine().TakeIn();
        var old = taken.Answer.ETag!;
        await Note(taken, old);
        foreach (var tag in (string[])[old, "W/" + (await Note(taken, "*")).ETag, "7", "garbage", "\"\"", "\"999\"", "\"-1\""]) (await Note(taken, tag)).ShouldBeProblem(412, "stale");
    }

    [Fact]
    public async Task a_fault_of_shape_comes_first_and_a_rule_after()
    {
        var taken = await desk.FirstLine().TakeIn();
        (await desk.FirstLine().Post($"{taken.Path}/notes", new { }, ("If-Match", "\"0\""))).ShouldBeProblem(400, "invalid-input");
        (await desk.FirstLine().Post($"{taken.Path}/closure", new { }, ("If-Match", "\"0\""))).ShouldBeProblem(412, "stale");
        (await desk.FirstLine().Post($"{taken.Path}/closure", new { }, ("If-Match", "*"))).ShouldBeProblem(409, "open-questions");
    }

    private Task<Answer> Note(TakenIn taken, string tag) => desk.FirstLine().Post($"{taken.Path}/notes", new { text = "Let op" }, ("If-Match", tag));
}
